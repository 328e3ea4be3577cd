/** Whether whom a person would rather speak to was met, by kind: codes for counting, of a case that was handed off. */
import { textOf } from '../core/answer';
import type { CaseFile } from '../core/case-file';
import type { UnmetKind } from '../core/wishes';
import { wishesOf } from '../triage/routing';

/** `not-known`: nobody has taken the case yet, or nothing says whether who has it is whom they asked for. */
export const PREFERENCE_MET = ['not-asked', 'met', 'not-met', 'not-known'] as const;
export type PreferenceMet = (typeof PREFERENCE_MET)[number];

/** With the rows of the policies that promise them, or ask for their number. */
export const PREFERENCES: readonly { readonly kind: UnmetKind; readonly rows: readonly string[] }[] = [
  { kind: 'officer-gender', rows: ['AS26', 'FU37', 'SO22'] },
  { kind: 'officer-language', rows: ['FU37'] },
  { kind: 'interpreter', rows: ['FU37'] },
];

export const preferencesOf = (file: CaseFile): Readonly<Record<UnmetKind, PreferenceMet>> => ({
  'officer-gender': metOf(file, 'officer-gender'),
  'officer-language': metOf(file, 'officer-language'),
  interpreter: metOf(file, 'interpreter'),
});

/** Once it could not be met, that counts, also when a colleague who meets it has the case later and they had been told. */
const metOf = (file: CaseFile, kind: UnmetKind): PreferenceMet => {
  const unmet = (file.content.work?.unmet ?? []).filter(
    ({ what, settled }) => what === kind && settled?.how !== 'met-after-all',
  );
  if (unmet.some(({ isKnown, settled }) => isKnown || settled !== null)) return 'not-met';
  if (unmet.length > 0) return 'not-known';
  if (!isAsked(file, kind)) return 'not-asked';
  return isTried(file, kind) ? 'met' : 'not-known';
};

const isAsked = ({ content, wishes = wishesOf(content.answers, 'en') }: CaseFile, kind: UnmetKind): boolean => {
  if (kind === 'officer-gender') return wishes.officerGender !== null;
  if (kind === 'officer-language') return wishes.language !== null;
  return !['none', null].includes(textOf(content.answers, 'interpreter'));
};

const isTried = ({ owner, content }: CaseFile, kind: UnmetKind): boolean =>
  kind === 'interpreter' ? (content.work?.interpreters ?? []).length > 0 : owner !== undefined;
