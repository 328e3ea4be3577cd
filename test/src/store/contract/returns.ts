/** Coming back with reference and words: found however it is typed, and nothing for anybody else (R11). */
import type { CaseFile } from '../../../../src/core/case-file';
import { caseId, sessionId } from '../../../../src/core/ids';
import type { Session } from '../../../../src/core/session';
import { aCase, answer, asking, decision, handedOff, HOUR, look, NOW, plan, SECRETS, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const CASE = caseId('case-1');
const RETURNING = 'web-chat:returning';
const YEAR = 365 * 24 * HOUR;

export function returnContract({ harness }: Running): void {
  const handOff = (): Promise<unknown> =>
    take(harness().store, () => decision({ session: session({ caseId: CASE }), case: handedOff() }));

  const come = async (over: Partial<Session>, now = NOW): Promise<unknown> => {
    const { store } = harness();
    const returning = session({ id: sessionId(`back-${now}`), ...over });
    await take(store, () => decision({ session: returning, expiresAt: now + HOUR }), { key: RETURNING, now });
    return (await look(store, { key: RETURNING, now })).wayBack;
  };

  describe('a person who comes back', () => {
    it.each([SECRETS.reference, 'moss4711', ' moss-4711 ', 'MOSS \u2013 47 11'])(
      'is matched by the reference, typed as %j',
      async (typed) => {
        await handOff();
        const wayBack = await come({ pending: asking('words'), answers: { reference: answer(typed) } });
        expect(wayBack).toEqual({ landlord: aCase().landlord, caseId: CASE, words: [...SECRETS.words], plan: plan() });
      },
    );

    it('finds the plan of whoever reported, where the case holds no other', async () => {
      const theirs = plan({ about: 'reporter' });
      const file = handedOff({ content: { ...handedOff().content, plans: [theirs] } });
      await take(harness().store, () => decision({ session: session({ caseId: CASE }), case: file }));
      const wayBack = await come({ pending: asking('words'), answers: { reference: answer(SECRETS.reference) } });
      expect(wayBack).toMatchObject({ plan: theirs });
    });

    it.each<[string, Partial<Session>]>([
      ['the reference is unknown', { pending: asking('words'), answers: { reference: answer('MOSS4712') } }],
      ['no reference was given', { pending: asking('words') }],
      ['the reference was skipped', { pending: asking('words'), answers: { reference: answer(null) } }],
      [
        'something else is being asked',
        { pending: asking('returning-do'), answers: { reference: answer(SECRETS.reference) } },
      ],
    ])('is matched with nothing when %s', async (_when, over) => {
      await handOff();
      expect(await come(over)).toBeNull();
    });

    it('is matched with nothing after a year, or once the case is erased', async () => {
      await handOff();
      const asked = { pending: asking('words'), answers: { reference: answer(SECRETS.reference) } };
      expect(await come(asked, NOW + YEAR - 1)).not.toBeNull();
      expect(await come(asked, NOW + YEAR)).toBeNull();
      await harness().store.eraseCase(CASE);
      expect(await come(asked, NOW + 1)).toBeNull();
    });

    it('is shown the plan in force about the person, not the reporter', async () => {
      const file = handedOff();
      const plans = [
        plan({ version: 1 }),
        plan({ version: 2, voicemail: 'yes' }),
        plan({ about: 'reporter', version: 3 }),
      ];
      await take(harness().store, () => decision({ case: { ...file, content: { ...file.content, plans } } }));
      const wayBack = await come({ pending: asking('words'), answers: { reference: answer(SECRETS.reference) } });
      expect(wayBack).toMatchObject({ plan: { version: 2, about: 'person' } });
    });

    it('tightens the plan of the other case and leaves its trace there', async () => {
      await handOff();
      const { store } = harness();
      const tighter = plan({ method: 'i-will-contact-you', version: 2, setOn: 'web-chat' });
      const events = [{ type: 'plan_tightened', case: CASE, plan: tighter }] as const;
      const returning = session({ id: sessionId('back'), returnedTo: CASE });
      const amend = (file: CaseFile): CaseFile => ({
        ...file,
        content: { ...file.content, plans: [...file.content.plans, tighter] },
      });
      await take(store, () => decision({ session: returning, returned: { case: CASE, amend, events } }), {
        key: RETURNING,
      });
      const file = await store.caseFile(CASE);
      expect(file?.content.plans).toEqual([plan(), tighter]);
      expect(file?.version).toBe(2);
      expect((await store.timeline(CASE)).map((each) => each.event)).toEqual(events);
      expect(await store.transcript(CASE)).toHaveLength(2);
    });

    it('cannot change a case that was erased', async () => {
      await handOff();
      const { store } = harness();
      await store.eraseCase(CASE);
      const late = take(store, () =>
        decision({
          session: session({ id: sessionId('back') }),
          returned: { case: CASE, amend: (file) => file, events: [] },
        }),
      );
      await expect(late).rejects.toMatchObject({ code: 'KEY_DESTROYED' });
    });

    it('finds the case again when two cases drew the same reference: the newer one', async () => {
      const { store } = harness();
      await handOff();
      const newer = { ...aCase(), id: caseId('case-2') };
      await take(store, () => decision({ session: session({ id: sessionId('s2') }), case: newer }), {
        key: 'web-chat:2',
        now: NOW + 1,
      });
      expect(await come({ pending: asking('words'), answers: { reference: answer(SECRETS.reference) } })).toMatchObject(
        { caseId: 'case-2' },
      );
    });
  });
}
