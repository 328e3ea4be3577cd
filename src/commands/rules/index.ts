/** The rules of conversation.md section 5, as far as one turn can show them. R13 is shown in a real browser (test/e2e). */
import type { Reply } from '../../core/reply';
import { asking } from './asking';
import { keeping } from './keeping';
import { speaking } from './speaking';

export type { Rule, Seen } from './rule';

export const RULES = [...asking, ...keeping, ...speaking];

/** R15: whatever fails, what is left still says 999. */
export const FALLBACKS = (reply: Reply): boolean => JSON.stringify(reply).includes('999');
