/** One request of Direct Line. The token lives in this closure and nowhere else; nothing is cached, no cookie goes along. */
const BASE = '/v3/directline';
/** Milliseconds after which a request is given up. */
const GIVE_UP = 20_000;

export type Body = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly body: Body;
}

export interface Wire {
  /** Rejects when the network fails. */
  call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer>;
  token(): string;
  /** A newer token; an empty one is passed over, `null` forgets it. */
  renew(token: string | null): void;
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const bodyOf = (json: unknown): Body => (typeof json === 'object' && json !== null ? (json as Body) : {});

const request = (method: string, token: string, body: unknown): RequestInit => ({
  method,
  headers: { Authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
});

export function wire(first: string): Wire {
  let token = first;
  return {
    call: async (method, path, body) => {
      const stop = new AbortController();
      const timer = window.setTimeout(() => stop.abort(), GIVE_UP);
      try {
        const response = await fetch(BASE + path, { ...request(method, token, body), signal: stop.signal });
        return { status: response.status, body: bodyOf(await response.json().catch(() => ({}))) };
      } finally {
        window.clearTimeout(timer);
      }
    },
    token: () => token,
    renew: (newer) => (token = newer === null ? '' : newer || token),
  };
}
