/**
 * A caller asked for a person, and nobody took the call: whoever has the case sees that they asked and when, and has it
 * to do to ring back in a safe time. It is over once somebody did speak with them.
 */
import type { Instant } from '../../core/ids';
import { DAY } from '../../core/time';
import { NO_WORK, type RaisedTask } from '../../core/work';
import type { CaseFile } from '../../store/store';
import { withNews } from '../../triage/news';
import type { Draft, Entails, Setting } from '../draft';
import { toCase } from './returned';

const CODE = 'call-not-taken';

const isOpen = ({ code, settled }: RaisedTask): boolean => code === CODE && settled === null;
const tasksOf = ({ content }: CaseFile): readonly RaisedTask[] => content.work?.tasks ?? [];

const withTasks = (file: CaseFile, tasks: readonly RaisedTask[]): CaseFile => ({
  ...file,
  content: { ...file.content, work: { ...NO_WORK, ...file.content.work, tasks } },
});

const toRingBack = (file: CaseFile, at: Instant): CaseFile => {
  const tasks = tasksOf(file);
  const told = withNews(file, CODE, at);
  if (tasks.some(isOpen)) return told;
  const times = tasks.filter(({ code }) => code === CODE).length;
  return withTasks(told, [
    ...tasks,
    { id: `${CODE}-${times + 1}`, code: CODE, raisedAt: at, due: at + DAY, settled: null },
  ]);
};

const spokenWith = (file: CaseFile): CaseFile => {
  const tasks = tasksOf(file);
  const { news = [], ...rest } = file;
  const unread = news.filter(({ code }) => code !== CODE);
  const told = news.length === unread.length ? file : { ...rest, ...(unread.length > 0 && { news: unread }) };
  return tasks.some(isOpen)
    ? withTasks(
        told,
        tasks.filter((task) => !isOpen(task)),
      )
    : told;
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
