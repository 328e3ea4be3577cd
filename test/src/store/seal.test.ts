import { createSecretKey } from 'node:crypto';
import { seal, sealJson, sealsOf, unseal, unsealJson, type Place } from '../../../src/store/seal';

const MASTER = Buffer.alloc(32, 1);
const KEY = createSecretKey(Buffer.alloc(32, 2));
const PLACE: Place = ['turn', 'session-1', 3];

describe('sealing', () => {
  it('gives back what it closed, in any script', () => {
    const words = { text: 'Jestem w domu. مجھے مدد چاہیے 😊', at: 1 };
    expect(unsealJson(KEY, PLACE, sealJson(KEY, PLACE, words))).toEqual(words);
    expect(unseal(KEY, PLACE, seal(KEY, PLACE, Buffer.of(0, 255)))).toEqual(Buffer.of(0, 255));
  });

  it('never closes the same words to the same bytes', () => {
    expect(seal(KEY, PLACE, 'same').equals(seal(KEY, PLACE, 'same'))).toBe(false);
  });

  it.each<[string, Place]>([
    ['another row', ['turn', 'session-2', 3]],
    ['another number', ['turn', 'session-1', 4]],
    ['another table', ['case_heard', 'session-1', 3]],
    ['a row whose parts only run together alike', ['turn', 'session-1,3']],
  ])('does not open in %s', (_where, place) => {
    expect(() => unseal(KEY, place, seal(KEY, PLACE, 'words'))).toThrow('SEALED_DATA_DAMAGED');
  });

  it('does not open with another key', () => {
    expect(() => unseal(createSecretKey(Buffer.alloc(32, 3)), PLACE, seal(KEY, PLACE, 'words'))).toThrow(
      'SEALED_DATA_DAMAGED',
    );
  });

  it('notices any changed, missing or added byte', () => {
    const sealed = seal(KEY, PLACE, 'words');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unseal(KEY, PLACE, changed)).toThrow('SEALED_DATA_DAMAGED');
    }
    for (const length of [0, 1, 20, sealed.length - 1]) {
      expect(() => unseal(KEY, PLACE, sealed.subarray(0, length))).toThrow('SEALED_DATA_DAMAGED');
    }
    expect(() => unseal(KEY, PLACE, Buffer.concat([sealed, Buffer.of(0)]))).toThrow('SEALED_DATA_DAMAGED');
  });

  it('says nothing of the content when it does not open', () => {
    try {
      unseal(KEY, ['message', 'secret-id', 4], seal(KEY, PLACE, 'secret words'));
      throw new Error('it opened');
    } catch (fault) {
      expect(String(fault)).not.toMatch(/secret/);
    }
  });
});

describe('keys', () => {
  it('are new each time, open for their owner alone, and only under their master key', () => {
    const seals = sealsOf(MASTER);
    const { key, wrapped } = seals.newKey('case:1');
    expect(seals.unwrap('case:1', wrapped).equals(key)).toBe(true);
    expect(seals.newKey('case:1').key.equals(key)).toBe(false);
    expect(wrapped.includes(key.export())).toBe(false);
    expect(() => seals.unwrap('case:2', wrapped)).toThrow('SEALED_DATA_DAMAGED');
    expect(() => sealsOf(Buffer.alloc(32, 9)).unwrap('case:1', wrapped)).toThrow('SEALED_DATA_DAMAGED');
  });

  it('differ by purpose, and none is the master key', () => {
    const { databaseKey, houseKey: house } = sealsOf(MASTER);
    const houseKey = house.export();
    expect(databaseKey.equals(houseKey) || databaseKey.equals(MASTER) || houseKey.equals(MASTER)).toBe(false);
    expect(sealsOf(MASTER).databaseKey).toEqual(databaseKey);
  });

  it.each([0, 16, 31, 33, 64])('come from 32 bytes, not %i', (length) => {
    expect(() => sealsOf(Buffer.alloc(length))).toThrow('CONFIG_INVALID');
  });
});

describe('the keyed hash', () => {
  const { hash } = sealsOf(MASTER);

  it('is equal for equal parts and differs by kind, by part and by where parts are cut', () => {
    const hashes = [
      hash('session-key', 'ab', 'c'),
      hash('session-key', 'a', 'bc'),
      hash('session-key', 'abc'),
      hash('reference', 'ab', 'c'),
      sealsOf(Buffer.alloc(32, 2)).hash('session-key', 'ab', 'c'),
    ].map((each) => each.toString('hex'));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hash('session-key', 'ab', 'c').toString('hex')).toBe(hashes[0]);
  });
});
