/**
 * The first ten seconds of a case page, for a handler with a phone in hand: whose case it is, why now, whether contact may
 * be made now, the two words, who must not know, how to speak with them, who else is at risk, what is next. A line each,
 * each leading to the whole of it. As at the time it says: an open page is told when it changes.
 */
import type { ComponentChildren } from 'preact';
import { atRisk } from '../cases/at-risk';
import { openSince } from '../core/case';
import { workOf } from '../core/case-file';
import { WHOSE, type Whose } from '../core/contact-plan';
import { hasGoneQuiet } from '../core/session';
import type { CaseView } from './case-page';
import { namesUnsaid } from './contact-part';
import { cut, speakLine, whyLine } from './first-lines';
import { keptFrom } from './kept-from';
import { mayNow } from './may-now';
import { MaySaid } from './may-part';
import { holdsIt, placeOf, stepIn, stepsFor } from './next-part';
import { talkPath } from './talk-page';
import { foundIn } from './told-part';
import { jointOn } from './warnings-part';

export const FirstPart = (view: CaseView) => {
  const { words, record } = view;
  return (
    <div class="first">
      <Here {...view} />
      <p class={record.door === 'my-behaviour' ? 'whose other-side' : 'whose'}>
        <span class={`priority ${record.priority.level}`}>{words.label('priority', record.priority.level)}</span>
        <strong>{words.label('door', record.door)}</strong>
        {record.door === 'my-behaviour' && <span> {words.say('first-other-side')}</span>}{' '}
        <a href="#why-now">{whyLine(view)}</a>
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
        <Line to="#how-to-speak" title={words.say('part-how-to-speak')}>
          {speakLine(view)}
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

/** They wait in the conversation: before how they might be reached otherwise. What they last said is new to an open page. */
const Here = (view: CaseView) => {
  const { words, file, isLive, session, now, transcript } = view;
  if (!isLive || !session) return null;
  const key = hasGoneQuiet(session, now) ? 'first-quiet' : holdsIt(view) ? 'first-here-yours' : 'first-here';
  return (
    <p class="here" data-key={`said ${transcript.filter(({ by }) => by === 'person').length}`}>
      <a href={talkPath(file)}>
        <strong>{words.say(key)}</strong>
      </a>
    </p>
  );
};

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
    <span class="small">
      {view.words.say('first-as-at', { when: view.words.when(new Date(view.now).toISOString()) })}
    </span>
  </>
);

const MayContactOne = (view: CaseView & { readonly who: Whose }) => {
  const { words, file, record, who } = view;
  const may = mayNow(view, who);
  const doing = DONE_AT[record.contactPlan[who]?.method ?? ''];
  return may ? (
    <span class={`may ${may.answer}`}>
      {record.contactPlan.reporter && `${words.say(`contact-${who}`)}: `}
      <MaySaid words={words} file={file} may={may} />
      {doing && (
        <>
          {' '}
          <a href={`#${doing}`}>{words.say(may.answer === 'yes' ? `first-${doing}` : `part-${doing}`)}</a>
        </>
      )}
    </span>
  ) : null;
};

/** The part where they are rung or written to. */
const DONE_AT: Readonly<Record<string, 'calls' | 'outgoing' | undefined>> = {
  call: 'calls',
  text: 'outgoing',
  email: 'outgoing',
};

const mustNotKnow = ({ words, record, file, linked, named }: CaseView): readonly string[] => {
  const joint = jointOn(file, record);
  const kept = keptFrom(record, file);
  return [
    ...(kept.length === 0 ? [words.say(namesUnsaid(file))] : kept.map(cut)),
    ...(named.length === 0 ? [] : [words.say('first-named', { names: named.join(', ') })]),
    ...(joint === 'not-joint' ? [] : [words.say(`first-${joint}`)]),
    ...(linked.some(({ conflicts }) => conflicts.length > 0) ? [words.say('first-conflict')] : []),
    ...(record.channel === 'connect-app' ? [words.say('first-shared')] : []),
  ];
};

const riskLine = (view: CaseView): string => {
  const { words, file } = view;
  const found = foundIn(file).map(
    ([whom, outcome]) => `${words.say(`screen-${whom}`)}: ${words.label('found', outcome)}`,
  );
  const all = [...found, ...atRisk(file).map(({ code }) => words.label('sign', code))];
  return all.length === 0 ? riskUnsaid(view) : all.join(' · ');
};

/** Silence is told apart: nobody asked, they named nobody, or somebody trained looked, before or since they came back. */
const riskUnsaid = ({ words, file }: CaseView): string => {
  const { screen } = workOf(file);
  const isOld = screen !== null && screen.at < (openSince(file) ?? 0);
  if (screen) {
    const when = words.when(new Date(screen.at).toISOString());
    return words.say(isOld ? 'first-risk-look-again' : 'first-risk-looked', { when });
  }
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
          <a href={placeOf(step, view)}>{stepIn(step, view)}</a>
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
