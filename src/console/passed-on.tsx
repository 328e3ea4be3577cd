/**
 * After a conversation was passed on: to whom, and the way back to the list. The case is another's from here, so nothing
 * of it is shown, and nobody is asked what they open it for.
 */
import { READERS, type Staff } from '../core/staff';
import { maySee, type Route } from './access';
import { fileOf, type Asked, type Files } from './case-files';
import { notFound, wordsOf } from './deps';
import { Unsent } from './kept-words';
import { page } from './layout';
import { casePath } from './list-page';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';
import { shortId, type StaffWords } from './staff-words';
import { talkPath } from './talk-page';
import type { Written } from './unsent';

interface PassedOn {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  /** Who has it now, as colleagues know them. */
  readonly name: string;
  /** Half written when they passed it on. */
  readonly unsent?: readonly Written[];
}

const passedOnPage = ({ words, staff, name, unsent }: PassedOn): string =>
  page({
    words,
    staff,
    title: words.say('passed-on', { name }),
    children: (
      <>
        <p role="status">{words.say('passed-on-theirs')}</p>
        <Unsent words={words} unsent={unsent} />
        <p>
          <a href="/staff">{words.say('back-to-list')}</a>
        </p>
      </>
    ),
  });

/** A page to come back to, unless there are words to give back, which are kept nowhere. */
export const passedOnTo = (
  { deps, file, staff }: Asked,
  { name }: Staff,
  unsent: readonly Written[],
): ConsoleAnswer => {
  if (unsent.length === 0) return { kind: 'go', to: `${casePath(file)}/passed-on` };
  const words = wordsOf(deps, file.landlord);
  return { kind: 'page', status: 200, html: passedOnPage({ words, staff, name, unsent }) };
};

export const passedOnRoute = (files: Files, path: string): Route => ({
  method: 'GET',
  path: `${path}/:id/passed-on`,
  may: READERS,
  answer: (request, staff) => passedOn(files, request, staff),
});

/** Said only while it is so: whoever has it back goes to it. */
const passedOn = async (files: Files, request: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const { deps, store } = files;
  const file = await fileOf(files, request);
  if (!maySee(staff, file)) return notFound(deps);
  if (file.owner === staff.id) return { kind: 'go', to: talkPath(file) };
  const { owner } = file;
  const timeline = await store.timeline(file.id);
  const isBy = timeline.some(({ event }) => event.type === 'passed_on' && event.by === staff.id && event.to === owner);
  if (owner === undefined || !isBy) return { kind: 'go', to: casePath(file) };
  const name = (await deps.roster.names(file.landlord))(owner) ?? shortId(owner);
  return { kind: 'page', status: 200, html: passedOnPage({ words: wordsOf(deps, file.landlord), staff, name }) };
};
