/** A played conversation as a page that a safeguarding lead can read and sign. */
import type { CaseFile } from '../../core/case-file';
import { london } from '../../triage/opening-hours';
import type { Line, Person, Played } from './play';

export const written = (
  person: Person,
  { landlord, channel }: { landlord: string; channel: string },
  played: Played,
): string =>
  [
    `${landlord} / ${channel} / ${person.name}`,
    person.who,
    '',
    ...played.lines.map(lineOf),
    '',
    ...handlerLines(played).map(lineOf),
    '',
  ].join('\n');

const lineOf = ({ who, text }: Line): string =>
  `${who.padEnd(8)} ${text.trim().replace(/\n+/gu, `\n${' '.repeat(9)}`)}`;

const handlerLines = ({ case: file, session }: Played): readonly Line[] => {
  if (!file || file.state === 'collecting')
    return [{ who: 'HANDLER', text: session?.caseId ? '(nothing yet)' : '(nothing is kept, nothing to see)' }];
  return [
    `sees a ${file.access === 'restricted' ? 'restricted ' : ''}case from the door "${file.door}", ${because(file)}`,
    `priority ${file.priority}${file.reasons.length > 0 ? `: ${file.reasons.map(({ code, words }) => (words ? `${code} ("${words}")` : code)).join(', ')}` : ''}`,
    ...file.deadlines.map(
      ({ who, due, promise, needsDecision }) =>
        `contact with the ${who} by ${london(due).toFormat("ccc d LLL yyyy 'at' HH:mm")} (${promise})${needsDecision ? ', a human decides how: no safe time before it' : ''}`,
    ),
    ...file.content.plans
      .filter((plan, index, all) => all.findLastIndex(({ about }) => about === plan.about) === index)
      .map(
        (plan) =>
          `may contact the ${plan.about}: ${plan.method ?? 'not asked'}${plan.detail ? `, ending ${plan.detail.slice(-3)}` : ''}; voicemail ${plan.voicemail}; if another answers: ${plan.answered}; set by ${plan.setBy} on ${plan.setOn}`,
      ),
  ].map((text) => ({ who: 'HANDLER', text }));
};

const because = ({ handedOffBecause }: CaseFile): string => `handed off: ${handedOffBecause ?? 'not yet'}`;
