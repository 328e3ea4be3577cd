import { createSecretKey } from 'node:crypto';
import { close, open, recent } from '../../../../src/store/records/sealed';
import { sealJson, type Place } from '../../../../src/store/seal';

const KEY = createSecretKey(Buffer.alloc(32, 1));
const PLACE: Place = ['session', 'one'];

describe('what was sealed lately', () => {
  it('is not opened again while the very same bytes lie there', () => {
    const tx = { recent: recent() };
    const value = { said: 'hello' };
    const sealed = close(tx, KEY, PLACE, value);
    expect(open(tx, { key: KEY, place: PLACE, sealed: Buffer.from(sealed) }, String)).toBe(value);
  });

  it('is opened anew when somebody else wrote there since, and known from then on', () => {
    const tx = { recent: recent() };
    close(tx, KEY, PLACE, { said: 'hello' });
    const theirs = { key: KEY, place: PLACE, sealed: sealJson(KEY, PLACE, { said: 'theirs' }) };
    const read = jest.fn((stored: unknown) => stored);
    expect(open(tx, theirs, read)).toEqual({ said: 'theirs' });
    expect(open(tx, theirs, read)).toEqual({ said: 'theirs' });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is forgotten with its key, and when it was not used for longest', () => {
    const lately = recent(2);
    const tx = { recent: lately };
    const [one, two, three] = ['one', 'two', 'three'].map((id) => ({
      id,
      sealed: close(tx, KEY, ['session', id], id),
    }));
    if (!one || !two || !three) throw new Error('none');
    expect(lately.find(['session', one.id], one.sealed)).toBeNull();
    lately.drop(two.id);
    expect(lately.find(['session', two.id], two.sealed)).toBeNull();
    expect(lately.find(['session', three.id], three.sealed)?.value).toBe('three');
  });
});
