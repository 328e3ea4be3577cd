/** Whether two ways of reaching somebody are one and the same number or address, whichever words stand around it. Pure. */

/** A number by itself: everything else is words. */
const ALONE = /^\+?[\d\s().-]{9,}$/u;
const SHORTEST = 9;

/** As it is dialled inside the country, without what stands before it. */
const national = (number: string): string =>
  number
    .replace(/\D/gu, '')
    .replace(/^(?:00)?44/u, '')
    .replace(/^0+/u, '');

const numbersIn = (text: string): readonly string[] =>
  (text.match(/\d(?:[\s().-]*\d)*/gu) ?? []).map((run) => run.replace(/\D/gu, ''));

const isSpokenOf = (way: string, text: string): boolean => {
  const plain = way.trim().toLowerCase();
  if (plain.includes('@'))
    return text
      .toLowerCase()
      .split(/[\s,;:<>()]+/u)
      .includes(plain);
  const number = ALONE.test(plain) ? national(plain) : '';
  return number.length >= SHORTEST && numbersIn(text).some((run) => run.includes(number));
};

/** Details as they stand in a plan: E.164, an address, or words such as how to find somebody they trust. */
export const isSameWay = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && (isSpokenOf(one, other) || isSpokenOf(other, one));
