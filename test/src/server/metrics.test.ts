/** What Prometheus reads of the desk: how much waits for staff, looked up each time, and nothing of whose it is. */
import { createMetrics } from '../../../src/server/metrics';

const lines = async (metrics: ReturnType<typeof createMetrics>): Promise<readonly string[]> =>
  (await metrics.text(true)).split('\n').filter((line) => /^fanlight_(handoffs|promises)/.test(line));

it('says for each landlord what nobody took and what is overdue, as it is at that moment', async () => {
  let untaken = 2;
  const metrics = createMetrics(async () => [
    { landlord: 'oak', untaken, overdue: 1 },
    { landlord: 'ash', untaken: 0, overdue: 0 },
  ]);
  expect(await lines(metrics)).toEqual([
    'fanlight_handoffs_untaken{landlord="oak"} 2',
    'fanlight_handoffs_untaken{landlord="ash"} 0',
    'fanlight_promises_overdue{landlord="oak"} 1',
    'fanlight_promises_overdue{landlord="ash"} 0',
  ]);
  untaken = 0;
  expect(await lines(metrics)).toContain('fanlight_handoffs_untaken{landlord="oak"} 0');
});

it('says nothing where it cannot be looked up: what is not known is not none', async () => {
  const metrics = createMetrics(async () => Promise.reject(new Error('no database')));
  expect(await lines(metrics)).toEqual([]);
  expect(await metrics.text(true)).toContain('fanlight_requests_total');
});

it('says nothing of what waits to whoever did not show that they may know', async () => {
  const metrics = createMetrics(async () => [{ landlord: 'oak', untaken: 2, overdue: 1 }]);
  expect(await metrics.text(false)).not.toMatch(/handoffs|promises/);
  expect(await metrics.text(false)).toContain('fanlight_requests_total');
});
