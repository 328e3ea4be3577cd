/**
 * Who may import whom. Each rule's comment is the message: it says what to do instead.
 * core (and the ports) < engine, safety, triage, landlords, directory, store, each channel < turn, cases < console, server < main.
 */
const fences = require('./.dependency-fences.cjs');

const PORTS = '^src/(store/(store|act)|channels/(channel|words)|turn/turns|engine/(dialog|world))\\.ts$';
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** A folder of ours may import only what is listed of ours. */
const ours = ([name, from, allowed, comment]) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: '^(src|dialogs|test)/', pathNot: allowed },
});

/** A folder may import from npm only what is listed. */
const npmOnly = ([name, from, packages, comment]) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { dependencyTypes: NPM, pathNot: packages.map((one) => `node_modules/(@types/)?${one}/`) },
});

const directions = [
  ours([
    'core-stands-alone',
    '^src/core/',
    ['^src/core/'],
    'core holds the words everybody shares. Move what needs more than core to the folder that owns it.',
  ]),
  ours([
    'engine-knows-core',
    '^src/engine/',
    ['^src/(core|engine)/'],
    'The engine gets everything else from `world`: add what you need there as a value or a pure function.',
  ]),
  ours([
    'safety-knows-core',
    '^src/safety/',
    ['^src/(core|safety)/', PORTS],
    'safety decides from text and values alone: take what you need as a parameter.',
  ]),
  ours([
    'triage-knows-core',
    '^src/triage/',
    ['^src/(core|triage|safety)/', PORTS],
    'triage decides from answers and the landlord alone: take what you need as a parameter.',
  ]),
  ours([
    'landlords-know-core',
    '^src/(landlords|directory)/',
    ['^src/(core|landlords|directory)/'],
    'Landlords and the directory are data: put the rule that reads them where it is used.',
  ]),
  {
    name: 'dialogs-are-data',
    severity: 'error',
    comment:
      'A dialog is typed data: import types from src/engine and src/core only. A rule belongs in src/engine/conditions.ts.',
    from: { path: '^dialogs/' },
    to: { pathNot: '^dialogs/', dependencyTypesNot: ['type-only'] },
  },
  ours([
    'dialogs-see-types',
    '^dialogs/',
    ['^dialogs/', '^src/(core|engine)/'],
    'A dialog sees the types of engine and core, nothing else.',
  ]),
  {
    name: 'channels-keep-apart',
    severity: 'error',
    comment: 'A channel never imports another: put what they share in a file directly in src/channels.',
    from: { path: '^src/channels/([^/]+)/' },
    to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/$1/' },
  },
  ours([
    'channels-know-core',
    '^src/channels/',
    ['^src/(core|channels)/', '^src/directory/', PORTS],
    'A channel turns requests into Inbound and events into words. Ask for anything else through the RenderContext.',
  ]),
  {
    name: 'stores-keep-apart',
    severity: 'error',
    comment: 'One database never imports another: put what they share in a file directly in src/store.',
    from: { path: '^src/store/(sqlite|postgres|memory|embedded)/' },
    to: { path: '^src/store/(sqlite|postgres|memory|embedded)/', pathNot: '^src/store/$1/' },
  },
  ours([
    'store-knows-core',
    '^src/store/',
    ['^src/(core|store)/'],
    'The store keeps what it is given: decide in turn or cases, and hand it the decision.',
  ]),
  ours([
    'turn-knows-ports',
    '^src/turn/',
    ['^src/(core|engine|safety|triage|landlords|directory|turn)/', '^dialogs/', PORTS],
    'turn knows the ports (store/store, channels/channel, channels/words), never an implementation: take it as a dependency from main.',
  ]),
  ours([
    'cases-know-ports',
    '^src/cases/',
    ['^src/(core|engine|safety|triage|landlords|cases)/', PORTS],
    'cases works on the store port: take an implementation as a dependency from main.',
  ]),
  ours([
    'outbound-knows-core',
    '^src/outbound/',
    ['^src/(core|outbound)/', PORTS],
    'What leaves the desk is decided from the case alone, and sent over HTTP: take anything else as a dependency from main.',
  ]),
  ours([
    'console-knows-ports',
    '^src/console/',
    ['^src/(core|landlords|directory|safety|triage|cases|reports|console|server)/|^src/channels/[^/]+$', PORTS],
    'The console reads through ports and cases: take an implementation as a dependency from main.',
  ]),
  ours([
    'server-knows-ports',
    '^src/server/',
    ['^src/(core|landlords|directory|channels|server|safety)/|^src/(config|project)\\.ts$', PORTS],
    'Routes know channels, ports and landlords: take anything else as a dependency from main.',
  ]),
  ours([
    'rehearsal-from-outside',
    '^src/rehearsal/',
    ['^src/(core|rehearsal)/', '^src/server/'],
    'The training room speaks the real protocols over HTTP, as an outsider would: no short cut into the turn or the store.',
  ]),
  ours([
    'config-knows-core',
    '^src/config(-values)?\\.ts$',
    ['^src/(core/|master-key|config-values)'],
    'Settings are parsed before anything else exists: nothing but core.',
  ]),
];

const purity = [
  {
    name: 'engine-is-pure',
    severity: 'error',
    comment: 'core, engine, triage and safety have no I/O: no Node modules. Take what you need from `world`.',
    from: { path: '^(src/(core|engine|triage|safety)|dialogs)/' },
    to: { dependencyTypes: ['core'] },
  },
  npmOnly(['core-npm', '^src/core/', ['zod'], 'core imports zod and nothing else from npm.']),
  npmOnly(['engine-npm', '^(src/engine|dialogs)/', [], 'The engine imports nothing from npm: take it from `world`.']),
  npmOnly([
    'rules-npm',
    '^src/(triage|safety)/',
    ['zod', 'luxon', 'libphonenumber-js'],
    'triage and safety use zod, luxon and libphonenumber-js, nothing else from npm.',
  ]),
];

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const shape = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'Two modules that need each other are one, or a third holds what both need.',
    from: { path: '^(src|dialogs)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  rule(
    'no-orphans',
    'Nothing uses this file: use it or delete it.',
    { orphan: true, path: '^(src|dialogs)/', pathNot: ['\\.d\\.ts$', '^src/commands/', '/client/'] },
    {},
  ),
  rule(
    'tests-are-not-used',
    'Nothing imports test/: move what both need into src.',
    { path: '^(src|dialogs)/' },
    { path: '^test/' },
  ),
  {
    name: 'known-packages',
    severity: 'error',
    comment: 'Add the package to package.json (dependencies), or do without.',
    from: { path: '^(src|dialogs)/', pathNot: '^src/commands/' },
    to: {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: 'node_modules/@types/',
    },
  },
  rule('resolvable', 'This import leads nowhere: correct the path.', {}, { couldNotResolve: true }),
];

module.exports = {
  forbidden: [...directions, ...purity, ...fences, ...shape],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/[.]bin)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
    },
  },
};
