/**
 * Says what is wrong with a file so that whoever keeps it can mend it: the file, the path in it, what was found and
 * what is allowed. Used for every file under `manifest/`, whose content is public, so values may be shown.
 */
import type { z } from 'zod';

/** What stands at a path of parsed JSON; `undefined` where nothing does. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  );

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const allowed = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_type':
      return issue.expected;
    case 'invalid_format':
      return issue.pattern === undefined ? issue.format : `${issue.format} ${issue.pattern}`;
    default:
      return issue.message;
  }
};

const faultOf = (file: string, found: unknown, issue: z.core.$ZodIssue): readonly string[] => {
  const where = (extra: readonly PropertyKey[]): string =>
    [...issue.path, ...extra].map(String).join('.') || '(whole file)';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(
      (key) => `${file}: ${where([key])}: found ${shown(at(found, [...issue.path, key]))}, allowed: no such setting`,
    );
  return [`${file}: ${where([])}: found ${shown(at(found, issue.path))}, allowed: ${allowed(issue)}`];
};

/** Every fault zod found in one file, one line each. */
export const faultsOf = (file: string, found: unknown, issues: readonly z.core.$ZodIssue[]): readonly string[] =>
  issues.flatMap((issue) => faultOf(file, found, issue));
