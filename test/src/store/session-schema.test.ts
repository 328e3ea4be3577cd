import { staffId } from '../../../src/core/staff';
import { readSession } from '../../../src/store/session-schema';
import { answer, asking, session } from './fixtures';

const full = session({
  answers: {
    about: answer('me'),
    want: answer(['tonight', 'move']),
    'contact-times': answer([
      { days: ['mon'], from: '10:00', to: '14:00' },
      { days: ['wed'], from: '09:00', to: '12:00', on: '2026-11-25' },
    ]),
    name: answer(null),
  },
  trail: [
    { step: 'about', question: true, before: answer('information'), dropped: { 'info-topic': answer('money') } },
    { step: 'hello' },
  ],
  pending: {
    ...asking('check'),
    vars: {
      name: 'x',
      n: 2,
      due: { instant: 1 },
      when: { windows: [] },
      want: { question: 'want', values: ['move'] },
      lines: { directory: ['a'] },
      readback: {
        answers: [
          { question: 'me.want', value: ['move'] },
          { question: 'me.name', value: null },
        ],
      },
    },
  },
  reasons: [{ code: 'afraid-today', at: 1, words: 'own words' }],
  wayBack: { reference: 'MOSS4711', words: ['lantern', 'harbour'] },
  from: 'asb',
  putThrough: { state: 'ringing', by: staffId('staff-anna'), at: 3, digits: '07' },
  endedBecause: 'sent',
});

const stored = (over: Record<string, unknown> = {}): unknown => JSON.parse(JSON.stringify({ ...full, ...over }));

describe('a stored session', () => {
  it('comes back whole', () => {
    expect(readSession(stored())).toEqual(full);
  });

  it('asks again what it cannot read, and keeps every other answer', () => {
    const answers = { about: answer('me'), odd: { value: { nested: true } }, older: 'a bare word' };
    expect(readSession(stored({ answers }))?.answers).toEqual({ about: answer('me') });
  });

  it('drops a pending question it cannot read rather than taking the next words as its answer', () => {
    expect(readSession(stored({ pending: { type: 'asked', step: 3 } }))?.pending).toBeNull();
  });

  it('written before calls could be put through, or in a way that is not known, is on its way nowhere', () => {
    const { putThrough: _later, ...before } = full;
    expect(readSession(JSON.parse(JSON.stringify(before)))?.putThrough).toBeNull();
    expect(readSession(stored({ putThrough: { state: 'flying', by: null, at: 3 } }))?.putThrough).toBeNull();
  });

  it('never lowers a priority it cannot read', () => {
    expect(readSession(stored({ priority: 'standard' }))?.priority).toBe('now');
  });

  it('reads one from before a field was added, and leaves out one that is no more', () => {
    const { soFar: _soFar, changing: _changing, stumbles: _stumbles, ...older } = full;
    const read = readSession(JSON.parse(JSON.stringify({ ...older, mood: 'x' })));
    expect(read).toEqual({ ...full, soFar: [], changing: null, stumbles: 0 });
  });

  it.each(['id', 'landlord', 'channel', 'mode', 'control', 'answers', 'caseId', 'agreedAt', 'startedAt', 'rehearsal'])(
    'is not readable without its %s',
    (field) => {
      expect(readSession(stored({ [field]: 7.5 }))).toBeNull();
    },
  );

  it.each([null, 'text', 7, []])('is not readable from %j', (value) => {
    expect(readSession(value)).toBeNull();
  });
});
