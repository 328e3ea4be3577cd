/** Faith is a conversation a human has, and nothing of anybody's faith is kept; what is known of a home says whose case it is. */
import { faithTalked, mayTalkOfFaith } from '../../../src/cases/wishes';
import { recordHome } from '../../../src/cases/known-home';
import { type CaseFile, workOf } from '../../../src/core/case-file';
import type { Consent } from '../../../src/core/consent';
import { staffId } from '../../../src/core/staff';
import { FAITH_OUTCOMES } from '../../../src/core/wishes';
import type { ActDecision, Seen } from '../../../src/store/act';
import { testLandlord } from '../../support/landlord';
import { aCase, handedOff, NOW } from '../store/fixtures';

const ACTOR = { by: staffId('staff-anna'), at: NOW };
const seen = (file: CaseFile): Seen => ({ case: file, session: null });
const after = (decided: ActDecision | { readonly refused: string }): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error('nothing was written');
  return decided.case;
};
const consented = (...decisions: readonly Consent['decision'][]): CaseFile =>
  handedOff({
    content: {
      ...handedOff().content,
      consents: decisions.map((decision) => ({
        purpose: 'faith',
        recipient: 'Oak Homes',
        decision,
        wording: { id: 'preferences.officer-faith', version: 'v1', language: 'en', hash: 'a'.repeat(64) },
        channel: 'web-chat',
        by: 'person',
        at: NOW,
      })),
    },
  });

describe('the conversation about faith', () => {
  it('is had only with somebody who agreed to it, and not after they took that back [SO23]', () => {
    expect(mayTalkOfFaith(consented('given'))).toBe(true);
    for (const file of [consented(), consented('refused'), consented('not-asked'), consented('given', 'withdrawn')]) {
      expect(mayTalkOfFaith(file)).toBe(false);
      expect(faithTalked(seen(file), ACTOR, 'arranged')).toEqual({ refused: 'faith-not-asked' });
    }
  });

  it.each(FAITH_OUTCOMES)(
    'leaves "%s", who and when, and nothing of a faith, theirs or an officer’s [SO23]',
    (outcome) => {
      const decided = faithTalked(seen(consented('given')), ACTOR, outcome);
      expect(workOf(after(decided)).faithTalks).toEqual([{ at: NOW, by: ACTOR.by, outcome }]);
      expect(decided).toMatchObject({ events: [{ type: 'faith_talked', by: ACTOR.by, outcome }] });
      expect(workOf(after(decided)).unmet).toEqual([]);
    },
  );

  it('is not had on a case that is closed', () => {
    expect(faithTalked(seen({ ...consented('given'), state: 'closed' }), ACTOR, 'arranged')).toEqual({
      refused: 'not-open',
    });
  });
});

describe('what is known of a home', () => {
  const landlord = testLandlord();
  const [desk] = landlord.routing.teams;
  if (!desk) throw new Error('no team');
  const routed = {
    ...landlord,
    routing: {
      ...landlord.routing,
      teams: [{ ...desk, id: 'sheltered', queue: 'sheltered', tenures: ['sheltered' as const] }, desk],
    },
  };

  it('moves a case to its team’s queue, and leaves it with who looks after it [AL2, AL3, SO47]', () => {
    const file = handedOff({ owner: staffId('staff-ben') });
    const decided = recordHome(seen(file), ACTOR, { tenure: 'sheltered', area: 'bristol' }, routed);
    expect(after(decided)).toMatchObject({
      queue: 'sheltered',
      owner: 'staff-ben',
      home: { tenure: 'sheltered', area: 'bristol' },
    });
    expect(decided).toMatchObject({ events: [{ type: 'home_recorded', queue: 'sheltered' }] });
  });

  it('is the council area whose pathways hold, and none that is not the landlord’s [VI18]', () => {
    expect(recordHome(seen(handedOff()), ACTOR, { tenure: null, area: 'atlantis' }, routed)).toEqual({
      refused: 'no-such-area',
    });
    expect(after(recordHome(seen(handedOff()), ACTOR, { tenure: null, area: 'bristol' }, routed)).home?.area).toBe(
      'bristol',
    );
  });

  it('moves no restricted case out of its group’s queue (R7)', () => {
    const file = handedOff({ access: 'restricted', queue: 'restricted' });
    expect(after(recordHome(seen(file), ACTOR, { tenure: 'sheltered', area: null }, routed)).queue).toBe('restricted');
  });

  it('is not recorded on a case that is still being told', () => {
    expect(recordHome(seen(aCase()), ACTOR, { tenure: null, area: null }, routed)).toEqual({ refused: 'not-open' });
  });
});
