/** autocannon ships no types. Only what `npm run bench` uses of it. */
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly warmup: { readonly connections: number; readonly duration: number };
    readonly setupClient: (client: {
      setRequests(requests: readonly { readonly setupRequest: (defaults: object) => object }[]): void;
    }) => void;
  }
  interface Result {
    readonly requests: { readonly total: number };
    /** Seconds it really took. */
    readonly duration: number;
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
  }
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
