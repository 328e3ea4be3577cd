/** Signs what we send by the rule of Standard Webhooks, symmetric: a receiver checks it with any library of theirs. */
import { createHmac } from 'node:crypto';

export interface Signed {
  /** Of the message, the same at each try. */
  readonly id: string;
  /** Of this try, in milliseconds. */
  readonly at: number;
  readonly body: string;
}

/** `secret`: `whsec_` and the key in base64. */
export const signedHeaders = (secret: string, { id, at, body }: Signed): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(at / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
};
