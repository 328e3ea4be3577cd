/** What stands open on a case, in words, for whoever is about to close it and whoever looks back at it. */
import type { StaffWords } from './staff-words';

/** A code of `cases/still-open`. */
const openText = (words: StaffWords, code: string): string => {
  const [what = '', value = ''] = code.split(':');
  if (what === 'task') return words.label('task', value);
  if (what === 'children' || what === 'adults') return `${words.say(`screen-${what}`)}: ${words.label('found', value)}`;
  return words.label('still-open', code);
};

export const OpenList = ({ words, codes }: { words: StaffWords; codes: readonly string[] }) => (
  <ul>
    {codes.map((code) => (
      <li key={code}>{openText(words, code)}</li>
    ))}
  </ul>
);
