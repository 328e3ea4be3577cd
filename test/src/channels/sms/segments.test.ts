import { SegmentedMessage } from 'sms-segments-calculator';
import fc from 'fast-check';
import { inPhoneLetters, segmentsOf, toTexts } from '../../../../src/channels/sms/segments';

const oracle = (text: string): number => new SegmentedMessage(text).segmentsCount;

describe('segments', () => {
  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    [`${'a'.repeat(158)}€`, 1],
    [`${'a'.repeat(159)}€`, 2],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['ł'.repeat(70), 1],
    ['ł'.repeat(71), 2],
    ['ł'.repeat(134), 2],
    ['ł'.repeat(135), 3],
    ['😀'.repeat(35), 1],
    ['😀'.repeat(36), 2],
    ['آپ محفوظ ہیں؟', 1],
    ['it’s', 1],
  ])('counts %p as %i, as the carrier does', (text, count) => {
    expect(segmentsOf(text)).toBe(count);
    expect(oracle(text)).toBe(count);
  });

  it('are counted as the oracle counts them, whatever the text', () => {
    const letters = fc.stringMatching(/^[a-zA-Z0-9 .,?!'£é€^{}[\]~|ŵłآ]{1,400}$/);
    fc.assert(
      fc.property(letters, (text) => segmentsOf(text) === oracle(text)),
      { numRuns: 100 },
    );
  });
});

describe('letters a phone network has', () => {
  it('stand in for curly quotes, dashes and the like', () => {
    const curly = '‘Don’t’ — “stop”… 1–2\u00a0•';
    expect(inPhoneLetters(curly)).toBe(`'Don't' - "stop"... 1-2 -`);
    expect(new SegmentedMessage(inPhoneLetters(curly)).encodingName).toBe('GSM-7');
  });

  it('do not replace letters that a language needs', () => {
    expect(inPhoneLetters('ŵ ł آ é 😀')).toBe('ŵ ł آ é 😀');
  });
});

describe('texts', () => {
  it('share a message where they fit, a line each', () => {
    expect(toTexts(['One.', '', '  ', 'Two.'])).toEqual(['One.\nTwo.']);
  });

  it('start a new message rather than break a question', () => {
    expect(toTexts(['a'.repeat(200), 'b'.repeat(200)])).toEqual(['a'.repeat(200), 'b'.repeat(200)]);
  });

  it('are cut between lines, then sentences, then words', () => {
    const lines = ['x'.repeat(150), 'y'.repeat(150), 'z'.repeat(150)];
    expect(toTexts([lines.join('\n')])).toEqual([lines.slice(0, 2).join('\n'), lines[2]]);
    const sentences = ['A'.repeat(150), 'B'.repeat(150), 'C'.repeat(150)].map((one) => `${one}.`);
    expect(toTexts([sentences.join(' ')])).toEqual([sentences.slice(0, 2).join(' '), sentences[2]]);
    expect(toTexts([Array(100).fill('word').join(' ')]).map((text) => text.split(' ').length)).toEqual([61, 39]);
  });

  it('never pull one character apart', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const text of toTexts([family.repeat(200)])) expect(text.split(family).join('')).toBe('');
  });

  it('are none for nothing', () => {
    expect(toTexts([])).toEqual([]);
    expect(toTexts(['', '\u00a0\n'])).toEqual([]);
  });

  it('hold at most two segments each and lose no letter, whatever is said', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 900 }),
      fc.lorem({ maxCount: 80, mode: 'sentences' }),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (blocks) => {
        const texts = toTexts(blocks);
        for (const text of texts) expect(oracle(text)).toBeLessThanOrEqual(2);
        const letters = (some: readonly string[]): string => inPhoneLetters(some.join('')).replace(/\s/g, '');
        expect(letters(texts)).toBe(letters(blocks));
      }),
      { numRuns: 60 },
    );
  });

  it('manage ten thousand characters', () => {
    for (const long of ['a'.repeat(10_000), 'ł '.repeat(5_000), '😀'.repeat(5_000), 'é\u0301'.repeat(5_000)])
      for (const text of toTexts([long])) expect(segmentsOf(text)).toBeLessThanOrEqual(2);
  });
});
