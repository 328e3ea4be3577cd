/**
 * What a reader is promised of every file: short, typed, no forgotten promise, no missing case, and a pure engine.
 * Each ban says what to do instead.
 */
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const LANDLORDS = '/\\b(alliance|aspire|vivid|futures|southern)\\b/i';
const landlordBan = ['Literal', 'JSXText']
  .map((kind) => `${kind}[value=${LANDLORDS}]`)
  .concat(`TemplateElement[value.raw=${LANDLORDS}]`)
  .map((selector) => ({
    selector,
    message:
      'No landlord by name in code: read the setting from its manifest (landlord.firstContact, landlord.doors ...).',
  }));

const CLOCK = 'The engine has no clock and no luck: take `now` and ids from the world it is given.';
const clockBan = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.object.name='crypto']", message: CLOCK },
];
const PASS = 'Only src/safety lets something leave: ask safety/may-contact, and hand on what it gives.';
const passBan = [
  { selector: "TSAsExpression TSTypeReference[typeName.name='Allowed']", message: PASS },
  { selector: "TSTypeAssertion TSTypeReference[typeName.name='Allowed']", message: PASS },
  { selector: "TSAsExpression ObjectExpression > Property[key.name='allowed']", message: PASS },
  { selector: "ImportSpecifier[imported.name='letThrough']", message: PASS },
];
const FENCE = 'The fence rises in core/session alone: call heldFrom or letGo (R6).';
const fenceBan = [
  { selector: "BinaryExpression[left.property.name='control'][operator='+']", message: FENCE },
  { selector: "BinaryExpression[left.name='control'][operator='+']", message: FENCE },
];
const luckBan = [
  { object: 'Date', property: 'now', message: CLOCK },
  { object: 'Math', property: 'random', message: CLOCK },
  { object: 'performance', property: 'now', message: CLOCK },
];

const pure = ['src/core', 'src/engine', 'src/triage', 'src/safety']
  .map((folder) => `${folder}/**/*.ts`)
  .concat('dialogs/**/*.ts');

const sizes = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 40 }],
  // An exhaustive switch counts once: it is a table, and the compiler checks it.
  complexity: ['error', { max: 10, variant: 'modified' }],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
};

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/require-await': 'off',
  // Our methods are closures of plain objects: there is no `this` to lose.
  '@typescript-eslint/unbound-method': 'off',
  'no-console': 'error',
  eqeqeq: 'error',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.data/', 'docs/'] },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...typed, ...sizes },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'dialogs/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...landlordBan, ...fenceBan, ...passBan] },
  },
  {
    files: pure,
    rules: {
      'no-restricted-syntax': ['error', ...landlordBan, ...clockBan, ...fenceBan, ...passBan],
      'no-restricted-properties': ['error', ...luckBan],
      'no-restricted-imports': [
        'error',
        { paths: builtinModules.flatMap((name) => [name, `node:${name}`]).map((name) => ({ name, message: CLOCK })) },
      ],
    },
  },
  {
    files: ['src/core/pass.ts', 'src/safety/{may-contact,override}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...landlordBan, ...clockBan, ...fenceBan] },
  },
  {
    files: ['src/core/session.ts'],
    rules: { 'no-restricted-syntax': ['error', ...landlordBan, ...clockBan, ...passBan] },
  },
  { files: ['src/commands/**/*.{ts,tsx}'], rules: { 'no-console': 'off' } },
  // Lists of words, a line each.
  { files: ['src/safety/lexicon/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 500 }],
      // A model of what must hold walks every case.
      complexity: 'off',
      'max-depth': 'off',
      'max-lines-per-function': 'off',
      // A row of a table of cases is one parameter a column.
      'max-params': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  { files: ['**/*.{mjs,cjs}'], rules: { ...sizes, eqeqeq: 'error', 'max-lines-per-function': 'off' } },
);
