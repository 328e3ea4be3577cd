/** Rules about what is said: only from the catalogue, no promises, no scores, nothing that tells of a case. */
import type { Rule } from './rule';

/** What is never said to anybody (R8, R12): scores, blame, promises, claims about the police. */
const NEVER =
  /\b(low|standard|medium) risk\b|\bno risk\b|\bwhy (did|do|don['’]t) you\b|\balleged\b|\bmediat|\bwe (can )?(promise|guarantee)\b|\byou (are|will be) safe\b|\bpolice (know|are (on|coming))\b|\bsomeone is watching\b|\bvictim\b/iu;
const TELLS_OF_A_CASE =
  /\b(is|are) (one of our |a )?(tenant|known to us)|\b(already|there is) (has |a |an )?(case|report) (about|on|for)\b/iu;
/** A text or a spoken line never names what it is about, nor who it comes from. */
const NAMES_IT = /\b(domestic|abus|violen|assault)/iu;

const EMERGENCY_NUMBER = /<(?:Number|Sip)[^>]*>\s*(?:999|112|911|933|101|18000|55)\s*</u;

export const speaking: readonly Rule[] = [
  {
    id: 'R8',
    says: 'no score, no "why", no mediation, no promise; priority is only ever raised',
    broken: ({ visit, words }) => {
      const said = NEVER.exec(words);
      if (said) return `says "${said[0]}"`;
      const rank = { soon: 0, urgent: 1, now: 2 };
      return visit.before !== null &&
        visit.after.session.mode === 'bot' &&
        visit.before.mode === 'bot' &&
        rank[visit.after.session.priority] < rank[visit.before.priority]
        ? 'priority was lowered'
        : null;
    },
  },
  {
    id: 'R9',
    says: 'every word comes from the catalogue',
    broken: ({ visit, words, channel }) => {
      if (/\{\{|\bundefined\b|\[object/u.test(words)) return 'a sentence is not filled in';
      const speaks = visit.after.events.some((event) => event.type === 'told' || event.type === 'asked');
      return speaks && words.trim() === '' && channel !== 'sms' ? 'a question without words' : null;
    },
  },
  {
    id: 'R10',
    says: 'nothing is recorded, nothing dials an emergency number',
    broken: ({ reply }) => {
      if (reply.kind !== 'twiml') return null;
      if (/<Record|<Play|record="record|transcribe/iu.test(reply.twiml)) return 'sound would be kept or played';
      return EMERGENCY_NUMBER.test(reply.twiml) ? 'an emergency number would be dialled' : null;
    },
  },
  {
    id: 'R11',
    says: 'wrong, unknown and expired get the same answer; stored answers are not read out',
    broken: ({ visit, words }) => {
      const failed = visit.after.events.some((event) => event.type === 'way_back_failed');
      const told = visit.after.events.flatMap((event) => (event.type === 'told' ? [event.message] : []));
      if (failed && !told.every((key) => key === 'returning.not-matched')) return 'a failure says more than that';
      const detail = visit.world.wayBack?.plan?.detail;
      return detail && visit.after.session.answers['about']?.value === 'returning' && words.includes(detail)
        ? 'a stored detail was read out'
        : null;
    },
  },
  {
    id: 'R12',
    says: 'nobody is told whether a person is a tenant, has a case, or was reported',
    broken: ({ words, channel }) => {
      if (TELLS_OF_A_CASE.test(words)) return 'tells of a case';
      return (channel === 'sms' || channel === 'voice') && NAMES_IT.test(words)
        ? `a ${channel === 'sms' ? 'text' : 'call'} names what it is about`
        : null;
    },
  },
];
