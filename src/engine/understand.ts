/** What an input means as an answer to the question that waits. Strict: a half-match is not an answer. */
import type { AnswerValue, Window } from '../core/answer';
import type { Asked } from '../core/event';
import type { Input } from '../core/inbound';
import type { World } from './world';

export type Understood =
  | { readonly type: 'answer'; readonly value: AnswerValue }
  /** One of several; more may follow until `done`. */
  | { readonly type: 'one-more'; readonly value: string }
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'nothing' };

const NOTHING: Understood = { type: 'nothing' };

/** Lower case, outer punctuation off, single spaces: how words are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .replace(/\s+/gu, ' ');

type Said = Extract<Input, { type: 'said' }>;

export const understand = (input: Said, asked: Asked, world: World): Understood => {
  switch (asked.kind) {
    case 'choose': {
      const value = oneChoice(input, asked, world);
      return value === null ? NOTHING : { type: 'answer', value };
    }
    case 'choose-many':
      return several(input, asked, world);
    case 'windows':
      return windows(input, asked, world);
    case 'write':
      return words(input);
  }
};

const valueText = (input: Said): string => (typeof input.value === 'string' ? input.value : input.text);

/** A value, its number as shown, or its label in any served language. */
const oneChoice = (input: Said, asked: Asked, world: World): string | null => {
  const raw = valueText(input).trim();
  return (
    matchChoice(raw, asked, world) ?? (typeof input.value === 'string' ? matchChoice(input.text, asked, world) : null)
  );
};

const matchChoice = (raw: string, asked: Asked, world: World): string | null => {
  if (asked.choices.includes(raw)) return raw;
  const said = plain(raw);
  if (said === '') return null;
  const number = /^\d{1,2}$/u.test(said) ? asked.choices[Number(said) - 1] : undefined;
  if (number !== undefined) return number;
  const lower = asked.choices.find((value) => value === said);
  return lower ?? asked.choices.find((value) => world.catalogue.labels(asked.wording.id, value).includes(said)) ?? null;
};

const several = (input: Said, asked: Asked, world: World): Understood => {
  if (Array.isArray(input.value)) return allOf(input.value.map(String), asked, world);
  const one = oneChoice(input, asked, world);
  if (one !== null) return { type: 'one-more', value: one };
  const parts = valueText(input)
    .split(/[,;+&]|\s+and\s+|(?<=\d)\s+(?=\d)/iu)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 ? allOf(parts, asked, world) : NOTHING;
};

const allOf = (parts: readonly string[], asked: Asked, world: World): Understood => {
  const values = parts.map((part) => matchChoice(part, asked, world));
  const known = values.filter((value): value is string => value !== null);
  return known.length === values.length && known.length > 0 ? { type: 'answer', value: [...new Set(known)] } : NOTHING;
};

const windows = (input: Said, asked: Asked, world: World): Understood => {
  const isNever = asked.question === 'contact-avoid';
  if (Array.isArray(input.value)) {
    const parsed = world.listener.windowsValue(input.value, isNever);
    return parsed ? { type: 'answer', value: parsed } : NOTHING;
  }
  const preset = oneChoice(input, asked, world);
  const read = isNever ? avoided : wanted;
  const found = read(preset, valueText(input), world);
  return found && found.length > 0 ? { type: 'answer', value: found } : NOTHING;
};

type ReadWindows = (preset: string | null, text: string, world: World) => readonly Window[] | null;

const wanted: ReadWindows = (preset, text, { listener, now }) =>
  preset === null ? (listener.windows(text, now)?.windows ?? null) : listener.preset(preset);

/** When never: "Fridays" is all of Friday there. */
const avoided: ReadWindows = (preset, text, { listener, now }) =>
  preset === null ? (listener.windows(text, now)?.avoided ?? null) : listener.presetAvoided(preset);

const words = (input: Said): Understood => {
  const text = (typeof input.value === 'string' && input.text === '' ? input.value : input.text).trim();
  return text === '' ? NOTHING : { type: 'answer', value: text };
};
