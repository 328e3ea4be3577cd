/** Whether words tell of violence or fear, past or present, in any language there are words for. Pure; of text alone. */
import { DENIES, TELLS } from './lexicon/en/tells';

/** Words between a denial and what it denies. */
const NEAR = 3;

const ENGLISH = new RegExp(String.raw`(?<![\p{L}'])(?:${TELLS.join('|')})(?![\p{L}])`, 'giu');
const DENIED = new RegExp(String.raw`(?<![\p{L}])${DENIES}(?:\s+[\p{L}']+){0,${NEAR - 1}}\s*$`, 'iu');
/** Characters before it in which a denial is looked for. */
const REACH = 40;

export const tellsOfHarm = (text: string): boolean => {
  const plain = text.replace(/[’‘]/gu, "'");
  return [...plain.matchAll(ENGLISH)].some(
    ({ 0: found, index }) =>
      /^(?:not|never|don)/iu.test(found) || !DENIED.test(plain.slice(Math.max(0, index - REACH), index)),
  );
};
