/**
 * `npm run map`: draws the dialogs from the data that is run, as `docs/dialogs.md`. With `--check` nothing is written,
 * and a page that is out of date makes it fail.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialogs as served } from '../../dialogs';
import { ours } from '../../dialogs/ours';
import { DOORS } from '../core/case';
import { isQuestion, type Dialog, type Dialogs, type Include } from '../engine/dialog';
import { PROJECT } from '../project';
import { stepInWords } from './map/step-words';

const PAGE = join('docs', 'dialogs.md');

const HEADING = `# The dialogs

Made by \`npm run map\` from \`dialogs/\`. Do not edit.

A conversation begins at [opening](#opening). Steps stand in the order they are taken. A step is passed over where its
condition does not hold, or where it is done. _Says_ and **asks** carry the id under which the words lie in \`locales/\`.
`;

const isInclude = (step: Dialog['steps'][number]): step is Include => step.kind === 'include';

/** Where an include leads; `not-sure` is `me` in other words and has no dialog of its own. */
const targets = ({ dialog }: Include, dialogs: Dialogs): readonly string[] =>
  dialog === 'the-door' ? DOORS.filter((door) => door in dialogs) : [dialog];

/** One line for each dialog that another opens; the condition is in the list below, not on the drawing. */
const edges = (dialogs: Dialogs): readonly string[] => [
  ...new Set(
    Object.values(dialogs).flatMap(({ id, steps }) =>
      steps.filter(isInclude).flatMap((step) => targets(step, dialogs).map((to) => `  ${id} --> ${to}`)),
    ),
  ),
];

const drawing = (dialogs: Dialogs): string => ['```mermaid', 'flowchart LR', ...edges(dialogs), '```', ''].join('\n');

const section = ({ id, about, steps }: Dialog): string =>
  [`## ${id}`, '', about, '', ...steps.map((step, index) => `${index + 1}. ${stepInWords(step)}`), ''].join('\n');

const countLine = (dialogs: Dialogs): string => {
  const all = Object.values(dialogs);
  const questions = new Set(all.flatMap(({ steps }) => steps.filter(isQuestion).map(({ id }) => id)));
  return `${all.length} dialogs, ${questions.size} questions.\n`;
};

/** Questions of ours whose id the contract does not name, each with the reason. */
const beyondTheContract = (dialogs: Dialogs): string => {
  const asked = new Set(Object.values(dialogs).flatMap(({ steps }) => steps.filter(isQuestion).map(({ id }) => id)));
  const lines = Object.entries(ours).flatMap(([id, reason]) => (asked.has(id) ? [`- **${id}**: ${reason}`] : []));
  return ['## Ours besides the contract', '', ...lines, ''].join('\n');
};

/** The whole page, as Markdown with one drawing. */
export const mapPage = (dialogs: Dialogs): string =>
  [
    HEADING,
    countLine(dialogs),
    drawing(dialogs),
    ...Object.values(dialogs).map(section),
    beyondTheContract(dialogs),
  ].join('\n');

/** True where the page was current. It is written, unless `check`. `root` is the checkout. */
export const writeMap = (root: string, check: boolean, dialogs: Dialogs = served): boolean => {
  const path = join(root, PAGE);
  const page = mapPage(dialogs);
  const current = existsSync(path) && readFileSync(path, 'utf8') === page;
  if (!check && !current) writeFileSync(path, page);
  return current;
};

if (require.main === module) {
  const check = process.argv.includes('--check');
  const current = writeMap(PROJECT, check);
  console.log(current ? `${PAGE} is current` : check ? `${PAGE} is out of date: run npm run map` : `wrote ${PAGE}`);
  process.exitCode = check && !current ? 1 : 0;
}
