/** That a timeline was changed behind the desk's back is told of, each day, on the real store. */
import { createTimelines } from '../../../src/cases/timelines';
import { caseId, landlordId } from '../../../src/core/ids';
import { decision, handedOff, NOW, session, take } from '../store/fixtures';
import type { Harness } from '../store/harness';
import { openSqlite } from '../store/sqlite-harness';

const [KEPT, CHANGED] = [caseId('case-kept'), caseId('case-changed')];

let harness: Harness;
beforeEach(async () => {
  harness = await openSqlite({ now: NOW });
  for (const id of [KEPT, CHANGED])
    await take(
      harness.store,
      () =>
        decision({
          session: session({ caseId: id }),
          case: handedOff({ id, access: id === CHANGED ? 'restricted' : 'landlord' }),
          events: [{ type: 'handed_off', because: 'sent' }],
        }),
      { key: `web:${id}` },
    );
});
afterEach(() => harness.close());

const look = async (): Promise<readonly string[]> => {
  const told: string[] = [];
  const landlords = [{ id: landlordId(handedOff().landlord) }];
  const note = ({ caseId: id }: { caseId: string }): void => void told.push(id);
  await createTimelines({ store: harness.store, landlords, rehearsal: false, note })(NOW + 1);
  return told;
};

it('says nothing while all is as it was written', async () => {
  expect(await look()).toEqual([]);
});

it('names the case whose timeline is not, each day anew, a restricted one too', async () => {
  await harness.unguarded(['case_event'], `UPDATE case_event SET written_at = 1 WHERE case_id = '${CHANGED}'`);
  expect(await look()).toEqual([CHANGED]);
  expect(await look()).toEqual([CHANGED]);
});
