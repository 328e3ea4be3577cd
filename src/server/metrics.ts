/** Counts and durations by route name and answer code, and how much waits for staff: nothing that tells one person from another. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Waiting } from '../core/waiting';

export interface Metrics {
  answered(route: string, status: number, seconds: number): void;
  /** In the format Prometheus reads. `waiting`: with how much waits for staff, for whoever showed that they may know. */
  text(waiting: boolean): Promise<string>;
  readonly contentType: string;
}

/** Looked up at each reading. Null: nobody has anything to wait for. */
export type Waitings = () => Promise<readonly Waiting[]>;

export const createMetrics = (waiting: Waitings | null = null): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const waited = waiting ? waits(waiting) : null;
  const labelNames = ['route', 'code'] as const;
  const count = new Counter({
    name: 'fanlight_requests_total',
    help: 'Requests answered.',
    labelNames,
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'fanlight_request_seconds',
    help: 'Seconds from the first byte of a request to the last of its answer.',
    labelNames,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    answered(route, status, seconds) {
      const labels = { route, code: String(status) };
      count.inc(labels);
      duration.observe(labels, seconds);
    },
    text: async (asked) => (asked && waited ? Registry.merge([registry, waited]) : registry).metrics(),
    contentType: registry.contentType,
  };
};

const waits = (waiting: Waitings): Registry => {
  const registry = new Registry();
  const gauge = (name: string, help: string, of: (one: Waiting) => number): Gauge =>
    new Gauge({
      name,
      help,
      labelNames: ['landlord'],
      registers: [registry],
      async collect() {
        this.reset();
        for (const one of await waiting().catch(() => [])) this.set({ landlord: one.landlord }, of(one));
      },
    });
  gauge('fanlight_handoffs_untaken', 'Hand-offs nobody has taken for ten minutes or more.', ({ untaken }) => untaken);
  gauge('fanlight_promises_overdue', 'Promises of a first contact that are overdue.', ({ overdue }) => overdue);
  return registry;
};
