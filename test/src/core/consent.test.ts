/** Taking back what was agreed: the same whether the person does it on their way back or somebody of the staff for them. */
import { stopSharing } from '../../../src/cases/agreement';
import type { CaseFile } from '../../../src/core/case-file';
import { takenBack, type Consent } from '../../../src/core/consent';
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { sharingStopped } from '../../../src/turn/on/returned';
import { answer, handedOff, NOW } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const CASE = caseId('case-1');
const DECISIONS: readonly Consent['decision'][] = ['given', 'ask-me-first', 'refused', 'not-asked', 'withdrawn'];
const consents = DECISIONS.map((decision): Consent => ({
  ...{ purpose: 'involve', recipient: decision, decision, wording: answer('x').wording, channel: 'web-chat' },
  ...{ by: 'person', at: NOW - 1, recordedBy: staffId('staff-before') },
}));
const file: CaseFile = { ...handedOff(), content: { ...handedOff().content, consents } };

const byPerson = (): CaseFile => {
  const setting = { world: { now: NOW } } as Parameters<typeof sharingStopped>[2];
  const start = { case: null, discard: null, jobs: [], failedTry: false, stopTexting: false, returned: null };
  const { returned } = sharingStopped(start, { type: 'sharing_stopped', case: CASE }, setting);
  if (!returned) throw new Error('nothing was changed');
  return returned.amend(file);
};
const byStaff = (): CaseFile => {
  const decided = stopSharing({ case: file, session: null }, { by: ANNA, at: NOW });
  if ('refused' in decided || !decided.case) throw new Error('nothing was changed');
  return decided.case;
};

it.each<[string, () => CaseFile, string | undefined]>([
  ['the person', byPerson, undefined],
  ['staff', byStaff, ANNA],
])('by %s: what was given and what was to be asked first', (_, stopped, recordedBy) => {
  const added = stopped().content.consents.slice(consents.length);
  expect(added.map(({ recipient, decision }) => [recipient, decision])).toEqual([
    ['given', 'withdrawn'],
    ['ask-me-first', 'withdrawn'],
  ]);
  expect(added.map((one) => [one.at, one.recordedBy])).toEqual([
    [NOW, recordedBy],
    [NOW, recordedBy],
  ]);
});

it('only what others may be told, unless all of it is taken back', () => {
  const notice: Consent = { ...takenFirst(), purpose: 'notice', recipient: 'Test Homes', decision: 'given' };
  expect(takenBack([notice], { what: 'sharing', at: NOW })).toEqual([]);
  expect(takenBack([notice], { what: 'all', at: NOW })).toMatchObject([{ purpose: 'notice', decision: 'withdrawn' }]);
});

it('the last record of each counts', () => {
  const given = { ...takenFirst(), recipient: 'Council' };
  const later = (decision: Consent['decision']): readonly Consent[] => [given, { ...given, decision }];
  expect(takenBack(later('refused'), { what: 'all', at: NOW })).toEqual([]);
  expect(takenBack(later('given'), { what: 'all', at: NOW })).toHaveLength(1);
});

function takenFirst(): Consent {
  const [first] = consents;
  if (!first) throw new Error('none');
  return first;
}
