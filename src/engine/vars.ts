/** The facts a sentence may hold, worked out from the session and the world. The renderer puts them into words. */
import type { AnswerValue, Window } from '../core/answer';
import type { Var } from '../core/event';
import type { Session } from '../core/session';
import type { SayVar } from './dialog';
import { speaksForAnother } from './carry-out';
import { layOut } from './layout';
import { isQuestion, wordsKey } from './dialog';
import { personPlan, reporterPlan } from './plan';
import type { World } from './world';

export const varsFor = (
  names: readonly SayVar[] | undefined,
  step: string,
  session: Session,
  world: World,
): Readonly<Record<string, Var>> => {
  const entries = (names ?? []).map((name): readonly [string, Var] => [
    camel(name),
    VARS[name]({ step, session, world }),
  ]);
  return Object.fromEntries(entries);
};

/** `word-we-say` is `{{wordWeSay}}` in a locale file. */
const camel = (name: string): string => name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

interface Source {
  readonly step: string;
  readonly session: Session;
  readonly world: World;
}

const said = (session: Session, id: string): string => {
  const value = session.answers[id]?.value;
  return typeof value === 'string' ? value : '';
};

const windowsRead = ({ step, session }: Source): readonly Window[] => {
  const id = step.endsWith('-ok') ? step.slice(0, -3) : 'contact-times';
  const value: AnswerValue | null = session.answers[id]?.value ?? null;
  return Array.isArray(value) ? value.filter((one): one is Window => typeof one === 'object') : [];
};

const promised = ({ session, world }: Source): number =>
  world.promise(speaksForAnother(session) ? reporterPlan(session, world.now) : personPlan(session, world.now)).due;

const wayBack = ({ session, world }: Source): { reference: string; words: readonly [string, string] } =>
  session.wayBack ?? { reference: world.fresh.reference, words: world.fresh.words };

const readback = ({ session, world }: Source): Var => {
  const answers = new Map<string, AnswerValue | null>();
  for (const { dialog, step, open } of layOut(session, world)) {
    const answer = session.answers[step.id];
    if (!open || !isQuestion(step) || step.readBack || !answer || NOT_READ_BACK.includes(step.id)) continue;
    answers.set(wordsKey(dialog, step), answer.value);
  }
  return { answers: [...answers].map(([question, value]) => ({ question, value })) };
};

/** By text and on the phone: how, the last digits, and when. Enough to know it again, and to tell nobody else. */
const shortReadback = ({ session }: Source): Var => ({
  answers: ['contact-method', 'contact-detail', 'contact-times'].flatMap((one) => {
    const id = reports(session) ? `reporter-${one}` : one;
    const value = session.answers[id]?.value ?? null;
    if (value === null) return [];
    const question = `${reports(session) ? 'someone-else' : 'contact-plan'}.${id}`;
    return [{ question, value: one === 'contact-detail' ? `...${said(session, id).slice(-3)}` : value }];
  }),
});

/** Who reports about another is read back how they are reached themselves. */
const reports = ({ answers }: Session): boolean => 'reporter-contact-method' in answers;

const NOT_READ_BACK: readonly string[] = [
  'safe-now',
  'about',
  'notice',
  'enough',
  'check',
  'change-which',
  'crisis-next',
];

/** The best lines first, and few: a list is not read by somebody who is frightened. By text or on the phone, one or two. */
const few = (world: World, wanted: Parameters<World['lines']>[0], most = 3): Var => ({
  directory: world.lines(wanted).slice(0, world.surface === 'page' ? most : Math.min(most, 2)),
});

const VARS: Readonly<Record<SayVar, (source: Source) => Var>> = {
  landlord: ({ world }) => world.landlord.name,
  'staff-back': ({ world }) => ({ instant: world.staffed.next }),
  due: (source) => ({ instant: promised(source) }),
  reference: (source) => wayBack(source).reference,
  'word-we-say': (source) => wayBack(source).words[0],
  'word-you-answer': (source) => wayBack(source).words[1],
  windows: (source) => ({ windows: windowsRead(source) }),
  'customer-line': ({ world }) => world.landlord.contact.customerLine,
  home: ({ world }) => world.person.accountHome ?? '',
  'short-readback': (source) => shortReadback(source),
  topic: ({ session }) => ({
    question: 'information.info-topic',
    values: [said(session, 'info-topic')].filter(Boolean),
  }),
  'topic-text': ({ session }) => ({
    question: 'information.topics',
    values: [said(session, 'info-topic')].filter(Boolean),
  }),
  'topic-lines': ({ session, world }) => few(world, { topic: said(session, 'info-topic') }, 6),
  'always-lines': ({ world }) => few(world, { always: true }),
  'tonight-lines': ({ world }) => few(world, { topic: 'tonight' }, 4),
  'behaviour-lines': ({ world }) => few(world, { for: ['using-abuse'] }),
  'colleague-lines': ({ world }) => few(world, { for: ['colleague'], always: true }),
  'young-lines': ({ world }) => few(world, { for: ['young'] }, 1),
  'worried-lines': ({ world }) => few(world, { for: ['worried-about-someone'] }),
  complaints: ({ world }) =>
    world.landlord.complaints.phone ?? world.landlord.complaints.email ?? world.landlord.contact.customerLine,
  readback: (source) => readback(source),
  rules: ({ world }) => ({
    question: 'notice.rules',
    values: [
      ...world.landlord.sharing.rules,
      ...(world.landlord.sharing.immigrationNotAsked ? ['immigration-not-asked'] : []),
    ],
  }),
  partners: ({ world }) => ({
    question: 'sharing.sharing',
    values: world.landlord.sharing.partners.map(({ value }) => value),
  }),
};
