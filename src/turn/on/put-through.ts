/**
 * A caller asked for a person, and nobody took the call: whoever has the case sees that they asked and when, and has it
 * to do to ring back in a safe time. It is over once somebody did speak with them.
 */
import { type CaseFile, working, workOf } from '../../core/case-file';
import type { Instant } from '../../core/ids';
import { DAY } from '../../core/time';
import { openTask, withTask } from '../../core/task';
import { withNews } from '../../triage/news';
import type { Draft, Entails, Setting } from '../draft';
import { toCase } from './returned';

const CODE = 'call-not-taken';

const toRingBack = (file: CaseFile, at: Instant): CaseFile =>
  working(withNews(file, CODE, at), { tasks: withTask(workOf(file).tasks, { code: CODE, at, due: at + DAY }) });

const spokenWith = (file: CaseFile): CaseFile => {
  const { tasks } = workOf(file);
  const open = openTask(tasks, CODE);
  const { news = [], ...rest } = file;
  const unread = news.filter(({ code }) => code !== CODE);
  const told = news.length === unread.length ? file : { ...rest, ...(unread.length > 0 && { news: unread }) };
  return open ? working(told, { tasks: tasks.filter((task) => task !== open) }) : told;
};

/** The one they came back to, or that of this conversation; before anything was agreed there is none. */
const inCase = (draft: Draft, { session }: Setting, amend: (file: CaseFile) => CaseFile): Draft => {
  if (session.returnedTo !== null) return toCase(draft, { case: session.returnedTo, amend, events: [] });
  return draft.case ? { ...draft, case: amend(draft.case) } : draft;
};

/** Whoever of the staff asked for the call knows how it went. */
export const putThroughNotTaken: Entails<'put_through_not_taken'> = (draft, { by }, setting) =>
  by === null ? inCase(draft, setting, (file) => toRingBack(file, setting.world.now)) : draft;

/** Told after the caller hung up: the flag is of this call, in its own case only. */
const notDropped = (file: CaseFile): CaseFile => ({
  ...file,
  content: { ...file.content, flags: file.content.flags.filter((flag) => flag !== 'call-dropped') },
});

export const putThroughTaken: Entails<'put_through_taken'> = (draft, _, setting) => {
  const { returnedTo } = setting.session;
  return inCase(draft, setting, (file) => (returnedTo === null ? notDropped(spokenWith(file)) : spokenWith(file)));
};
