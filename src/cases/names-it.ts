/**
 * Whether words that a member of staff is about to text name what it is about, or a landlord: whoever holds the telephone
 * may read them (R12). A hint to look again, and never a ban: staff know who they write to.
 */
export type Names = 'landlord' | 'abuse';

/** The floor's own words, and those that tell as much. */
const ABUSE =
  /\b(?:domestic|abus\w*|violen\w*|assault\w*|rap(?:e|ed|ist|ing)|hit(?:s|ting)?|hurt(?:s|ing)?|beat(?:s|en|ing)?|strangl\w*|chok(?:e|es|ed|ing)|punch\w*|kick(?:s|ed|ing)?|slap\w*|threat\w*|stalk\w*|coerc\w*|controlling|perpetrator\w*|victim\w*|survivor\w*|refuges?|idvas?|marac|dash|injunctions?|safeguarding)\b/iu;

const LANDLORD = /\b(?:landlords?|housing (?:association|officer|team|group|office)|tenanc(?:y|ies))\b/iu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** What a landlord's name is called by: all of it in any writing, and its first word where it is written as a name. */
const isNamed = (text: string, name: string): boolean => {
  const [first = name] = name.split(' ');
  return new RegExp(`\\b${escaped(name)}\\b`, 'iu').test(text) || new RegExp(`\\b${escaped(first)}\\b`, 'u').test(text);
};

/** Null: it names neither. A landlord comes first: it is told apart by nobody but us. */
export const namesIn = (text: string, landlords: readonly string[]): Names | null => {
  if (LANDLORD.test(text) || landlords.some((name) => isNamed(text, name))) return 'landlord';
  return ABUSE.test(text) ? 'abuse' : null;
};
