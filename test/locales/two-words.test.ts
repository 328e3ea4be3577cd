/** The two words by which each side of a call knows the other: none that anybody says first by chance. */
import list from '../../locales/en/two-words.json';

const words: readonly string[] = Object.values(list);

/** With any of these somebody else may begin a call: a greeting, a day or season, a fond name, somebody's name. */
const SAID_ANYWAY =
  /^(?:hello|hi|hey|morning|afternoon|evening|night|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|weather|yes|no|please|sorry|thanks|yellow|honey|sugar|sweet\w*|kitten|pumpkin|petal|flower|treacle|amber|coral|daisy|ginger|hazel|heather|holly|iris|ivy|jasmine|lily|olive|poppy|robin|rose|rosemary|ruby|violet|willow)$/u;

it('are many, each once', () => {
  expect(new Set(words).size).toBe(words.length);
  expect(words.length).toBeGreaterThanOrEqual(170);
  expect(words.every((word) => /^[a-z]{4,9}$/u.test(word))).toBe(true);
});

it('are nothing a call begins with anyway', () => {
  expect(words.filter((word) => SAID_ANYWAY.test(word))).toEqual([]);
});
