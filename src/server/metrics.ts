/** Counts and durations by route name and answer code: nothing that tells one person from another. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface Metrics {
  answered(route: string, status: number, seconds: number): void;
  /** In the format Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
}

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
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
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
