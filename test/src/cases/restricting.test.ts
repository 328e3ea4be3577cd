/** A case closed to all but its group, once staff learn that one of theirs is involved (R7): at once, whole, and for good. */
import { type CaseFile, working, workOf } from '../../../src/core/case-file';
import { caseId, sessionId } from '../../../src/core/ids';
import { staffId, type Role } from '../../../src/core/staff';
import type { Ringing } from '../../../src/core/ringing';
import { QUIET_MS, type Session } from '../../../src/core/session';
import { restrict, type Restricting } from '../../../src/cases/restricting';
import { taskNotices } from '../../../src/outbound/task-router';
import { notices } from '../../../src/outbound/notices';
import type { ActDecision, Seen } from '../../../src/store/act';
import { handedOff, NOW, session } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const BEN = staffId('staff-ben');
const CLARE = staffId('staff-clare');
const WHY: Restricting = { reason: ' He works here ', keepFrom: ' the repairs team ', staying: [] };

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
const aCall = (over: Partial<Ringing> = {}): Ringing => ({
  ...{ id: 'call-1', about: 'person', to: '+447700900201', by: BEN, askedAt: NOW, override: null, state: 'asked' },
  ...{ end: null, why: [], dialledAt: null, stateAt: NOW, key: { digits: '37', wrong: 0 } },
  ...over,
});
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
  expect(done(closing(seen(usual), { staying: [BEN] })).case.owner).toBe(BEN);
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

it('leaves the other case with its owner only where that one is of the group too, and else with nobody', () => {
  const other = handedOff({ id: caseId('case-2'), owner: CLARE });
  const after = (staying: Restricting['staying']): CaseFile | undefined =>
    done(closing(seen(usual, { other }), { staying })).also?.amend(other);
  expect(after([BEN])?.owner).toBeUndefined();
  expect(after([CLARE])?.owner).toBe(CLARE);
});

it.each(['asked', 'ringing'] as const)('ends a call that is %s by whoever does not stay, in both cases', (state) => {
  const ringing = (file: CaseFile): CaseFile =>
    working(file, { calls: [aCall({ id: 'call-1', by: BEN, state }), aCall({ id: 'call-2', by: CLARE, state })] });
  const other = ringing(handedOff({ id: caseId('case-2') }));
  const { case: file, also, events } = done(closing(seen(ringing(usual), { other }), { staying: [CLARE] }));
  for (const after of [file, also?.amend(other) ?? other])
    expect(workOf(after).calls).toMatchObject([
      { id: 'call-1', state: 'ended', end: 'not-taken', why: ['closed-to-group'] },
      { id: 'call-2', state, end: null },
    ]);
  const ended = { type: 'call_ended', by: BEN, call: 'call-1', end: 'not-taken', why: ['closed-to-group'] };
  expect(events).toContainEqual(ended);
  expect(also?.events).toContainEqual(ended);
  expect(workOf(file).calls[0]).not.toHaveProperty('key');
});

it('leaves a call alone that is spoken on, and one that is over', () => {
  const calls = [aCall({ state: 'dialled', dialledAt: NOW }), aCall({ id: 'call-2', state: 'ended', end: 'busy' })];
  expect(workOf(done(closing(seen(working(usual, { calls })))).case).calls).toEqual(calls);
});

it.each([
  ['has gone quiet', { channel: 'web-chat', lastAt: NOW - QUIET_MS }],
  ['is on the telephone', { channel: 'voice', lastAt: NOW }],
] as const)('is held by nobody outside the group, also where the person %s', (_, there) => {
  const talk = session({ id: sessionId('s1'), mode: 'with-handler', heldBy: BEN, heldAt: NOW, control: 3, ...there });
  const decided = done(closing(seen(usual, { session: talk })));
  expect(decided.session).toMatchObject({ mode: 'bot', heldBy: null, heldAt: null, control: 4 });
  expect(decided.said).toBeUndefined();
  expect(done(closing(seen(usual, { session: talk }), { staying: [BEN] })).session).toBeUndefined();
});

it('puts no caller through to whoever does not stay: what they asked for has lapsed', () => {
  const putThrough = { state: 'wanted', by: BEN, at: NOW, digits: '37' } as const;
  const talk = session({ channel: 'voice', mode: 'with-handler', heldBy: BEN, heldAt: NOW, lastAt: NOW, putThrough });
  const decided = done(closing(seen(usual, { session: talk })));
  expect(decided.session).toMatchObject({ mode: 'bot', heldBy: null, putThrough: { state: 'lapsed', digits: null } });
  expect(decided.events).toContainEqual({ type: 'put_through_lapsed', by: BEN });
  expect(done(closing(seen(usual, { session: talk }), { staying: [BEN] })).session).toBeUndefined();
});

it('gives whoever is there back to the desk, where the one who holds the conversation may not see the case any more', () => {
  const talk = session({ id: sessionId('s1'), channel: 'web-chat', mode: 'with-handler', heldBy: BEN, control: 3 });
  const decided = done(closing(seen(usual, { session: talk })));
  expect(decided.session).toMatchObject({ mode: 'bot', heldBy: null, control: 4 });
  expect(decided.said?.messages.map(({ text }) => text)).toEqual(['The desk again']);
  expect(done(closing(seen(usual, { session: talk }), { staying: [BEN] })).session).toBeUndefined();
});

it('withdraws the task elsewhere, and tells nobody of anything', () => {
  const waiting = handedOff();
  const { case: after } = done(closing(seen(waiting)));
  expect(taskNotices({ before: waiting, after, at: NOW })).toHaveLength(1);
  expect(notices({ before: waiting, after, at: NOW })).toEqual([]);
});
