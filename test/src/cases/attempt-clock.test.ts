/** An attempt written down in the hour that the clock shows twice: the later of the two, where it has come. */
import { londonTime } from '../../../src/console/form-fields';
import { workOf } from '../../../src/core/case-file';
import { callingDesk } from '../../support/calling-desk';

const desk = callingDesk();

it.each([
  ['in the second', '2026-10-25T01:40:00.000Z', '2026-10-25T01:30:00.000Z'],
  ['in the first, for the second is yet to come', '2026-10-25T01:20:00.000Z', '2026-10-25T00:30:00.000Z'],
])('was made %s', async (_, now, made) => {
  desk.clock.now = Date.parse('2026-10-24T10:00:00.000Z');
  const session = await desk.agreed();
  desk.clock.now = Date.parse(now);
  const madeAt = londonTime.parse('2026-10-25T01:30') ?? 0;
  const tried = { who: 'person', method: 'call', outcome: 'no-answer', madeAt } as const;
  expect(await desk.cases().logAttempt({ ...desk.doing(session), tried })).toMatchObject({ type: 'done' });
  const [attempt] = workOf(await desk.fileOf(session)).attempts;
  expect(new Date(attempt?.at ?? 0).toISOString()).toBe(made);
});
