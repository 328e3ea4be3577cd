/** A case closed to all but its group, once staff learn that one of theirs is involved (R7): at once, whole, and for good. */
import { caseId, sessionId } from '../../../src/core/ids';
import { staffId, type Role } from '../../../src/core/staff';
import type { Session } from '../../../src/core/session';
import { restrict, type Restricting } from '../../../src/cases/restricting';
import { workOf } from '../../../src/cases/work-state';
import { taskNotices } from '../../../src/outbound/task-router';
import { notices } from '../../../src/outbound/notices';
import type { ActDecision, Seen } from '../../../src/store/act';
import type { CaseFile } from '../../../src/store/store';
import { handedOff, NOW, session } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const BEN = staffId('staff-ben');
const WHY: Restricting = { reason: ' He works here ', keepFrom: ' the repairs team ', ownerStays: false };

const takeBack = (talk: Session) => ({
  session: { ...talk, mode: 'bot' as const, heldBy: null, control: talk.control + 1 },
  messages: [{ by: 'bot' as const, text: 'The desk again', at: NOW }],
});
const closing = (seen: Seen, over: Partial<Restricting> = {}, roles: readonly Role[] = ['supervisor']) =>
  restrict(seen, { by: ANNA, at: NOW, roles }, { restricting: { ...WHY, ...over }, takeBack });
const done = (decided: ActDecision | { readonly refused: string }): ActDecision & { readonly case: CaseFile } => {
  if ('refused' in decided || !decided.case) throw new Error('refused' in decided ? decided.refused : 'nothing');
  return { ...decided, case: decided.case };
};
const usual = handedOff({ owner: BEN, onlyTeams: ['north'] });
const seen = (file: CaseFile, over: Partial<Seen> = {}): Seen => ({ case: file, session: null, ...over });

it('is its group’s alone: without its owner and its team, and with who must not see it', () => {
  const { case: file, events } = done(closing(seen(usual)));
  expect(file).toMatchObject({ access: 'restricted', state: 'open' });
  expect([file.owner, file.onlyTeams]).toEqual([undefined, undefined]);
  expect(workOf(file).restricted).toEqual({ by: ANNA, at: NOW, reason: 'He works here', keepFrom: 'the repairs team' });
  expect(file.content.flags).toContain('keep-from');
  expect(events).toEqual([{ type: 'case_restricted', by: ANNA }]);
});

it('stays with an owner who is one of the group', () => {
  expect(done(closing(seen(usual), { ownerStays: true })).case.owner).toBe(BEN);
});

it.each<[Role, boolean]>([
  ['supervisor', true],
  ['safeguarding-lead', true],
  ['colleague-cases', true],
  ['case-handler', false],
  ['adviser', false],
])('may be done by a %s: %s', (role, may) => {
  expect('refused' in closing(seen(usual), {}, [role])).toBe(!may);
});

it('asks why and from whom, is done once, and never undone', () => {
  expect(closing(seen(usual), { reason: ' ' })).toEqual({ refused: 'no-decision-reason' });
  expect(closing(seen(usual), { keepFrom: ' ' })).toEqual({ refused: 'no-decision-reason' });
  const { case: file } = done(closing(seen(usual)));
  expect(closing(seen(file), {}, ['colleague-cases', 'safeguarding-lead'])).toEqual({ refused: 'already-so' });
  expect(closing(seen({ ...usual, state: 'collecting' }))).toEqual({ refused: 'not-open' });
});

it('may be done to a closed case, which stays closed', () => {
  expect(done(closing(seen({ ...usual, state: 'closed' }))).case).toMatchObject({
    access: 'restricted',
    state: 'closed',
  });
});

it('takes the other case of the same person with it', () => {
  const other = handedOff({ id: caseId('case-2'), owner: BEN });
  const { also } = done(closing(seen(usual, { other })));
  expect(also?.case).toBe(other.id);
  expect(also?.amend(other)).toMatchObject({ access: 'restricted' });
});

it('gives whoever is there back to the desk, where the one who holds the conversation may not see the case any more', () => {
  const talk = session({ id: sessionId('s1'), channel: 'web-chat', mode: 'with-handler', heldBy: BEN, control: 3 });
  const decided = done(closing(seen(usual, { session: talk })));
  expect(decided.session).toMatchObject({ mode: 'bot', heldBy: null, control: 4 });
  expect(decided.said?.messages.map(({ text }) => text)).toEqual(['The desk again']);
  expect(done(closing(seen(usual, { session: talk }), { ownerStays: true })).session).toBeUndefined();
});

it('withdraws the task elsewhere, and tells nobody of anything', () => {
  const waiting = handedOff();
  const { case: after } = done(closing(seen(waiting)));
  expect(taskNotices({ before: waiting, after, at: NOW })).toHaveLength(1);
  expect(notices({ before: waiting, after, at: NOW })).toEqual([]);
});
