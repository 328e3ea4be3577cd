/** Somebody who takes the disk finds no word, number or reference on it, and nothing opens without the master key. */
import { caseId } from '../../../../src/core/ids';
import { staffId } from '../../../../src/core/staff';
import { adding, answer, asking, decision, handedOff, KEY, NOW, SECRETS, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const CASE = caseId('case-1');
const needles = Object.values(SECRETS).flat();

/** However text may lie on a disk: as it is, without its spaces, in two bytes a letter, in hexadecimal. */
const written = (needle: string): readonly string[] => [
  needle,
  needle.replaceAll(' ', ''),
  Buffer.from(needle, 'utf16le').toString('latin1'),
  Buffer.from(needle, 'utf8').toString('hex'),
];

const forms = needles.flatMap(written).map((form) => Buffer.from(form, 'latin1'));

const needleIn = (bytes: Buffer): string | null =>
  forms.find((form) => bytes.includes(form))?.toString('latin1') ?? null;

export function secrecyContract({ harness }: Running): void {
  const live = async (): Promise<void> => {
    const { store } = harness();
    const pending = asking('words');
    const told = session({
      caseId: CASE,
      pending,
      answers: { account: answer(SECRETS.said), reference: answer(SECRETS.reference) },
    });
    const jobs = [{ kind: 'quiet', key: KEY, due: NOW, data: { session: KEY } }] as const;
    const events = [{ type: 'words_given', reference: SECRETS.reference, words: SECRETS.words }] as const;
    const decide = () =>
      decision({ session: told, case: handedOff(), events, jobs, failedTry: true, stopTexting: true });
    await take(store, decide, { id: SECRETS.messageId });
    await take(store, decide);
    await store.addNote(
      { case: CASE, actId: 'note', now: NOW },
      { id: 'note', by: staffId('staff-anna'), at: NOW, words: SECRETS.said },
    );
    await store.claimJobs(NOW, 1);
  };

  describe('the disk', () => {
    it('holds no word, number or reference of anybody in the clear', async () => {
      await live();
      const files = await harness().files();
      const found = files.flatMap(({ name, bytes }) => {
        const needle = needleIn(bytes);
        return needle === null ? [] : [{ name, needle }];
      });
      expect(found).toEqual([]);
      expect(files.reduce((sum, each) => sum + each.bytes.length, 0)).toBeGreaterThan(10_000);
    });

    it('would be seen to hold them, if it did', () => {
      for (const form of forms) expect(needleIn(Buffer.concat([Buffer.of(1), form, Buffer.of(2)]))).not.toBeNull();
    });

    it('holds them in no column either, for somebody who has the database but not the master key', async () => {
      await live();
      const { sql } = harness();
      const tables = [
        'session',
        'session_key',
        'turn',
        'wrapped_key',
        'case_record',
        'case_heard',
        'case_event',
        'case_note',
        'way_back',
        'stopped',
        'tries',
        'job',
      ];
      for (const table of tables) {
        const rows = await sql(`SELECT * FROM ${table}`);
        expect({ table, rows: rows.length > 0 }).toEqual({ table, rows: true });
        const columns = rows
          .flatMap((each) => Object.values(each))
          .map((each) => (Buffer.isBuffer(each) ? each : Buffer.from(String(each))));
        expect({ table, found: columns.map(needleIn).filter((each) => each !== null) }).toEqual({ table, found: [] });
      }
    });

    it('does not open with another master key', async () => {
      await live();
      await expect(harness().another(Buffer.alloc(32, 8))).rejects.toMatchObject({ code: 'SEALED_DATA_DAMAGED' });
    });

    it('does not open a row that was put in another row’s place', async () => {
      const { store, unguarded } = harness();
      await take(store, adding('one'));
      await take(store, adding('two'));
      await unguarded(
        ['turn'],
        'UPDATE turn SET sealed = (SELECT sealed FROM turn WHERE first_seq > 1) WHERE first_seq = 1',
      );
      await expect(store.messages(KEY, 0)).rejects.toMatchObject({ code: 'SEALED_DATA_DAMAGED' });
    });

    it('answers while it is open, and not after it was closed', async () => {
      const store = await harness().another();
      await expect(store.ping()).resolves.toBeUndefined();
      await store.close();
      await expect(store.ping()).rejects.toThrow();
      await expect(take(store, () => decision())).rejects.toThrow();
    });
  });
}
