/** A live call and the office line: having it put through, how far that is, and that nobody took it. On the case and on its conversation. */
import type { LineHindrance } from '../cases/put-through';
import type { CaseFile } from '../core/case-file';
import type { Instant } from '../core/ids';
import { isWanted, type PutThrough } from '../core/put-through';
import { isLive, type Session } from '../core/session';
import type { StaffId } from '../core/staff';
import { ActForm } from './act-form';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export interface PutThroughView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  /** The conversation the case came from, while it lives. */
  readonly session: Session | null;
  /** Why the office line cannot be rung now. */
  readonly line: LineHindrance;
  readonly nameOf: (id: StaffId) => string;
  readonly now: Instant;
}

export const PutThroughPart = (view: PutThroughView) => {
  const { session } = view;
  if (session?.channel !== 'voice') return null;
  const news = newsOf(view, session);
  return (
    <div class="put-through">
      {news !== null && <p role="status">{news}</p>}
      {mayBeAsked(view, session) && <Asking {...view} />}
    </div>
  );
};

type Of = Pick<PutThroughView, 'words' | 'staff' | 'nameOf' | 'now'>;

/** Null: nobody has asked for it. */
const newsOf = (view: Of, session: Session): string | null => {
  const { words, staff, now } = view;
  const { putThrough } = session;
  if (!putThrough) return null;
  const { state, by, at } = putThrough;
  const when = words.when(new Date(at).toISOString());
  if (state === 'wanted' && isWanted(session, now)) return wantedBy(view, putThrough, when);
  if (state === 'ringing' && by === staff.id)
    return words.say('put-through-ringing', { when, ...digitsOf(putThrough) });
  return `${when}: ${words.label('put-through-state', state === 'wanted' ? 'lapsed' : state)}`;
};

const wantedBy = ({ words, staff, nameOf }: Of, asked: PutThrough, when: string): string =>
  asked.by === staff.id
    ? words.say('put-through-mine', { when, ...digitsOf(asked) })
    : words.say('put-through-theirs', { when, name: asked.by === null ? '' : nameOf(asked.by) });

const digitsOf = ({ digits }: PutThrough): { readonly digits: string } => ({ digits: digits ?? '' });

const mayBeAsked = ({ file, now }: Pick<PutThroughView, 'file' | 'now'>, session: Session): boolean =>
  file.state === 'open' && isLive(session) && session.putThrough?.state !== 'ringing' && !isWanted(session, now);

const Asking = ({ words, staff, file, line }: PutThroughView) =>
  line === null ? (
    <ActForm action={`${casePath(file)}/acts/put-through`} staff={staff}>
      <p>{words.say('put-through-means')}</p>
      <button type="submit">{words.say('put-through')}</button>
    </ActForm>
  ) : (
    <p>{words.label('not-done-because', line)}</p>
  );
