/** Who a conversation may be passed on to: somebody who is here, of this landlord, and may see the case. */
import { csrfOf, post, signIn, start, stop } from './console-desk';
import { caseFile } from './fixtures';

afterEach(stop);

const passOn = async (at: string, cookie: string, to: string): Promise<{ status: number; said: string }> => {
  const form = { csrf: await csrfOf(at, cookie), act: `act-${to}`, control: '1', to };
  const answer = await post(`${at}/staff/cases/case-1/acts/pass-on`, form, { cookie });
  return { status: answer.status, said: await answer.text() };
};

it.each([['staff-nobody-here'], ['staff-'], ['']])('is not passed on to %j', async (to) => {
  const at = await start({ files: [caseFile()] });
  const cookie = await signIn(at);
  expect(await passOn(at, cookie, to)).toMatchObject({ status: 409, said: expect.stringContaining('not here now') });
});
