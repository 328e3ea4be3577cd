/**
 * The first ten seconds of a case page, for a handler with a phone in hand: whose case it is, whether contact may be made
 * now, the two words, who must not know, who else is at risk, what is next. A line each, each leading to the whole of it.
 */
import type { ComponentChildren } from 'preact';
import { atRisk } from '../cases/at-risk';
import { workOf } from '../core/case-file';
import { WHOSE, type Whose } from '../core/contact-plan';
import { NOT_ASKED } from '../core/handoff';
import { hasGoneQuiet } from '../core/session';
import type { CaseView } from './case-page';
import { namesUnsaid, type ContactAdvice } from './contact-part';
import { placeOf, stepIn, stepsFor } from './next-part';
import { talkPath } from './talk-page';
import { foundIn } from './told-part';
import { jointOn } from './warnings-part';

/** Longer than this and it is read below: a line here is a line. */
const LONGEST = 90;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

export const FirstPart = (view: CaseView) => {
  const { words, record } = view;
  return (
    <div class="first">
      <Here {...view} />
      <p class={record.door === 'my-behaviour' ? 'whose other-side' : 'whose'}>
        <span class={`priority ${record.priority.level}`}>{words.label('priority', record.priority.level)}</span>
        <strong>{words.label('door', record.door)}</strong>
        {record.door === 'my-behaviour' && <span> {words.say('first-other-side')}</span>}
      </p>
      <dl>
        <Line to="#contact" title={words.say('part-contact')}>
          <MayContactNow {...view} />
        </Line>
        <Line to="#two-words" title={words.say('two-words')}>
          {record.wayBack
            ? words.say('first-words', { we: record.wayBack.wordWeSay, they: record.wayBack.wordTheyAnswer })
            : words.say('two-words-none')}
        </Line>
        <Line to="#must-not-know" title={words.say('part-must-not-know')}>
          {mustNotKnow(view).join(' · ')}
        </Line>
        <Line to="#at-risk" title={words.say('part-at-risk')}>
          {riskLine(view)}
        </Line>
        <Line to="#next" title={words.say('part-next')}>
          <FirstSteps {...view} />
        </Line>
      </dl>
    </div>
  );
};

/** They wait in the conversation: before how they might be reached otherwise. */
const Here = ({ words, file, isLive, session, now }: CaseView) =>
  isLive && session ? (
    <p class="here">
      <a href={talkPath(file)}>
        <strong>{words.say(hasGoneQuiet(session, now) ? 'first-quiet' : 'first-here')}</strong>
      </a>
    </p>
  ) : null;

const Line = ({ to, title, children }: { to: string; title: string; children?: ComponentChildren }) => (
  <div>
    <dt>
      <a href={to}>{title}</a>
    </dt>
    <dd>{children}</dd>
  </div>
);

/** Of each who has a plan: by which way, whether now, and where it is done. Without one the person is not contacted. */
const MayContactNow = (view: CaseView) => (
  <>
    {WHOSE.map((who) => (
      <MayContactOne key={who} {...view} who={who} />
    ))}
  </>
);

const MayContactOne = ({ words, record, mayContact, isLive, who }: CaseView & { readonly who: Whose }) => {
  const plan = record.contactPlan[who];
  if (!plan && who === 'reporter') return null;
  if (!plan) return <span class="may never">{words.say(isLive ? 'first-here-no-plan' : 'contact-no-plan')}</span>;
  const advice: ContactAdvice = mayContact[who] ?? { answer: 'never', because: [] };
  const from = advice.from ? words.when(advice.from) : '';
  const doing = DONE_AT[plan.method];
  return (
    <span class={`may ${advice.answer}`}>
      {record.contactPlan.reporter && `${words.say(`contact-${who}`)}: `}
      {words.say(`first-may-${advice.answer}`, { how: words.label('by-way', plan.method), from })}
      {doing && (
        <>
          {' '}
          <a href={`#${doing}`}>{words.say(advice.answer === 'yes' ? `first-${doing}` : `part-${doing}`)}</a>
        </>
      )}
    </span>
  );
};

/** The part where they are rung or written to. */
const DONE_AT: Readonly<Record<string, 'calls' | 'outgoing' | undefined>> = {
  call: 'calls',
  text: 'outgoing',
  email: 'outgoing',
};

const mustNotKnow = ({ words, record, file, linked }: CaseView): readonly string[] => {
  const joint = jointOn(file, record);
  return [
    record.keepFrom === NOT_ASKED ? words.say(namesUnsaid(file)) : cut(record.keepFrom),
    ...(joint === 'not-joint' ? [] : [words.say(`first-${joint}`)]),
    ...(linked.some(({ conflicts }) => conflicts.length > 0) ? [words.say('first-conflict')] : []),
    ...(record.channel === 'connect-app' ? [words.say('first-shared')] : []),
  ];
};

const riskLine = (view: CaseView): string => {
  const { words, file } = view;
  const found = foundIn(workOf(file).screen).map(
    ([whom, outcome]) => `${words.say(`screen-${whom}`)}: ${words.label('found', outcome)}`,
  );
  const all = [...found, ...atRisk(file).map(({ code }) => words.label('sign', code))];
  return all.length === 0 ? riskUnsaid(view) : all.join(' · ');
};

/** Silence is told apart: nobody asked, they named nobody, or somebody trained looked. */
const riskUnsaid = ({ words, file }: CaseView): string => {
  const { screen } = workOf(file);
  if (screen) return words.say('first-risk-looked', { when: words.when(new Date(screen.at).toISOString()) });
  const asked = file.content.answers['household'];
  return words.say(asked?.value ? 'first-risk-unsaid' : 'first-risk-not-asked');
};

const SHOWN = 2;

const FirstSteps = (view: CaseView) => {
  const { words } = view;
  const { mine } = stepsFor(view);
  if (mine.length === 0) return <>{words.say('next-nothing')}</>;
  return (
    <>
      {mine.slice(0, SHOWN).map((step, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          <a href={placeOf(step)}>{stepIn(step, view)}</a>
        </span>
      ))}
      {mine.length > SHOWN && (
        <>
          {' · '}
          <a href="#next">{words.say('first-more', { count: mine.length - SHOWN })}</a>
        </>
      )}
    </>
  );
};
