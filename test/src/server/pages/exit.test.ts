import { tokenIn } from '../../../../src/server/pages/exit';

describe('the token in what a browser sends when somebody leaves', () => {
  const token = 'eyJh.eyJj.sig-_1';
  it.each([
    ['a beacon', token],
    ['a beacon with a line end', `${token}\n`],
    ['JSON', JSON.stringify({ token })],
    ['JSON with more in it', JSON.stringify({ a: 1, token, b: 2 })],
    ['a form', `token=${token}`],
    ['a form with more in it', `question=about&token=${token}&words=`],
    ['form data', `--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n${token}\r\n--x--`],
  ])('%s', (_name, body) => {
    expect(tokenIn(body)).toBe(token);
  });

  it.each([[undefined], [null], [7], [''], [{ token }]])('is nothing in %j', (body) => {
    expect(tokenIn(body)).toBe('');
  });
});
