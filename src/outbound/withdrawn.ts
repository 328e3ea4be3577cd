/** An agreement that was taken back: nobody else is told of the case any more, and what they hold of it is ended. */
import type { CaseFile } from '../core/case-file';

export const isWithdrawn = ({ content }: CaseFile): boolean => content.flags.includes('agreement-withdrawn');
