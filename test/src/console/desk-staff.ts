/** A member of staff at one case: reads its pages and sends its forms, as a browser would. */
import { randomUUID } from 'node:crypto';
import { csrfOf, get, post, signIn } from './console-desk';

// A case worked through is many requests, on a machine that does other things as well.
jest.setTimeout(30_000);

export interface AtCase {
  read(end?: string): Promise<string>;
  /** The status of what a form led to, and the words of the page where it was not done. */
  send(act: string, form: Readonly<Record<string, string>>, id?: string): Promise<readonly [number, string]>;
}

export const atCase = async (at: string, role = 'case-handler'): Promise<AtCase> => {
  const cookie = await signIn(at, 'testhomes', role);
  const csrf = await csrfOf(at, cookie);
  const url = `${at}/staff/cases/case-1`;
  return {
    read: async (end = '') => (await get(url + end, cookie)).text(),
    async send(act, form, id = randomUUID()) {
      const answer = await post(`${url}/acts/${act}`, { csrf, act: id, ...form }, { cookie });
      return [answer.status, await answer.text()];
    },
  };
};
