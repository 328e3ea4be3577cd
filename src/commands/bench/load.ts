/** Puts a server under the same load as any other: many people at once, each of whom says one thing after another. */
import autocannon from 'autocannon';

/** One request, whatever protocol it speaks. */
export interface Said {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Says the next thing each time it is asked, without end: after one conversation comes another. */
export type Person = () => Said;

export interface Figures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were no 2xx, and requests that had none. */
  readonly failed: number;
}

/** Seconds. */
export interface Stretch {
  readonly warmUp: number;
  readonly measured: number;
}

export const PEOPLE = 50;

export const underLoad = async (url: string, newPerson: () => Person, stretch: Stretch): Promise<Figures> => {
  const result = await autocannon({
    url,
    connections: PEOPLE,
    duration: stretch.measured,
    warmup: { connections: PEOPLE, duration: stretch.warmUp },
    setupClient: (client) => {
      const person = newPerson();
      client.setRequests([{ setupRequest: (defaults) => ({ ...defaults, method: 'POST', ...person() }) }]);
    },
  });
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The median of each figure; failures are added up. */
export const medianOf = (rounds: readonly Figures[]): Figures => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
  failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
});
