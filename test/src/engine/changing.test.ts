/** An answer changed from `check` takes with it what was asked on its account, and nothing else. */
import fc from 'fast-check';
import { CHANNELS } from '../../../src/core/inbound';
import type { Session } from '../../../src/core/session';
import { advance } from '../../../src/engine/advance';
import { atomsOf, placed } from '../../../src/engine/atoms';
import { isQuestion } from '../../../src/engine/dialog';
import type { World } from '../../../src/engine/world';
import { house, inboundFor, WORKDAY, worldFor, type Setting } from '../../support/conversation';
import { gives, said } from '../../support/random-walk';

const FIXED: Readonly<Record<string, string>> = {
  'safe-now': 'yes',
  notice: 'agree',
  enough: 'tell-more',
  'danger-now': 'no',
  'crisis-next': 'carry-on',
  'trusted-check': 'knows-and-separate',
  'contact-times-ok': 'yes',
  'contact-avoid-ok': 'yes',
  'reporter-contact-times-ok': 'yes',
};

const WORDS: Readonly<Record<string, string>> = {
  'contact-detail': '07700900201',
  'reporter-contact-detail': '07700900203',
};

interface Person {
  readonly setting: Setting;
  readonly world: World;
  readonly picks: readonly number[];
}

const go = (session: Session | null, input: Parameters<typeof inboundFor>[1], { setting, world }: Person): Session =>
  advance(session, inboundFor(setting, input, WORKDAY), world).session;

/** Answers as the picks have it, on to the question. Null when the conversation ends before it. */
const on = (from: Session, to: string, person: Person): Session | null => {
  let session = from;
  for (let turn = 0; turn < 90; turn += 1) {
    const { pending } = session;
    if (!pending || session.mode !== 'bot') return null;
    if (pending.question === to) return session;
    const pick = person.picks[turn % person.picks.length] ?? 0;
    const value = FIXED[pending.question] ?? pending.choices[pick % Math.max(pending.choices.length, 1)];
    const skips = (pending.skippable && pick > 16) || session.soFar.length > 0;
    const words =
      value === undefined ? said(WORDS[pending.question] ?? 'Flat 2, the blue door') : gives(value, session);
    session = go(session, skips ? said('SKIP') : words, person);
  }
  return null;
};

/** Questions that may come or go with this one: it settles them, or a condition on them reads it, near or far. */
const dependents = (changed: string, door: string, { dialogs }: World): ReadonlySet<string> => {
  const steps = placed(dialogs, door);
  const found = new Set([changed]);
  for (const by of found) {
    for (const { step, conditions } of steps) {
      const reads = conditions.flatMap(atomsOf).some(({ question }) => question === by);
      if (reads && isQuestion(step)) found.add(step.id);
      if (reads && step.kind === 'do' && step.do === 'take-as-answer') found.add(step.question);
      if (reads && step.kind === 'do' && step.do === 'ask-anew') for (const anew of step.steps) found.add(anew);
      if (isQuestion(step) && step.id === by) for (const settled of step.settles ?? []) found.add(settled);
    }
  }
  return found;
};

it('asks again only what depends on it, comes back to `check`, and keeps all else', () => {
  const changes = new Set<string>();
  fc.assert(
    fc.property(
      fc.record({
        channel: fc.constantFrom(...CHANNELS),
        landlord: fc.constantFrom(...house.landlords.all),
        about: fc.constantFrom('me', 'me', 'someone-else'),
        picks: fc.array(fc.nat(20), { minLength: 5, maxLength: 12 }),
        then: fc.array(fc.nat(20), { minLength: 3, maxLength: 6 }),
        which: fc.nat(40),
      }),
      ({ channel, landlord, about, picks, then, which }) => {
        const setting: Setting = { channel, landlord };
        const person: Person = { setting, world: worldFor(setting, WORKDAY), picks };
        const first = go(null, channel === 'sms' ? said('hello') : { type: 'begin' }, person);
        const asked = on(first, 'about', person);
        const atCheck = asked && on(go(asked, gives(about, asked), person), 'check', person);
        if (!atCheck) return;
        const { answers: before } = atCheck;
        const choosing = go(atCheck, gives('change', atCheck), person);
        const choices = choosing.pending?.choices ?? [];
        const changed = choices[which % choices.length] ?? '';
        const asking = go(choosing, gives(changed, choosing), person);
        expect(asking.pending?.question).toBe(changed);
        const after = on(asking, 'check', { ...person, picks: then });
        if (!after) return;
        changes.add(changed);
        const may = dependents(changed, about, person.world);
        for (const [id, answer] of Object.entries(before))
          if (!may.has(id) && id !== 'check' && id !== 'change-which')
            expect({ [id]: after.answers[id] }).toEqual({ [id]: answer });
        for (const id of Object.keys(after.answers)) expect(id in before || may.has(id)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
  expect(changes.size).toBeGreaterThan(25);
});
