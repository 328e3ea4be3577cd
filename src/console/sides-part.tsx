/** Whoever talks, or is about to, and has another case that may be the other side: said where they talk, and to nobody else. */
import type { CaseFile } from '../core/case-file';
import type { LinkedView } from './linked';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export interface SidesView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly linked: readonly LinkedView[];
}

export const SidesWarning = ({ words, staff, file, linked }: SidesView) =>
  linked.some(({ owner, conflicts }) => owner === staff.id && conflicts.length > 0) ? (
    <p class="decision">
      {words.say('talk-may-be-side')} <a href={`${casePath(file)}#household`}>{words.say('part-household')}</a>
    </p>
  ) : null;
