import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Landlord } from '../../src/core/landlord';
import { loadWords } from '../../src/channels/words';
import { CHANNELS } from '../../src/core/inbound';
import { councils } from '../../src/directory/councils';
import { loadDirectory } from '../../src/directory/load';
import { loadLandlords } from '../../src/landlords/load';
import { itWith, SHARED } from '../support/shared-folder';

const root = join(__dirname, '../..');
const { all } = loadLandlords(join(root, 'manifest/landlords'));
const IDS = ['alliance', 'aspire', 'vivid', 'futures', 'southern'];
const PREFIX: Readonly<Record<string, string>> = {
  alliance: 'AL',
  aspire: 'AS',
  vivid: 'VI',
  futures: 'FU',
  southern: 'SO',
};
const of = (id: string): Landlord => {
  const landlord = all.find((one) => one.id === id);
  if (!landlord) throw new Error(`no landlord ${id}`);
  return landlord;
};

interface Texts {
  readonly landlord: {
    readonly texts: Readonly<Record<string, { title: string; text: string; source: string; note?: string }>>;
  };
  readonly sharing: {
    readonly sharing: {
      readonly options: Readonly<Record<string, string>>;
      readonly lines: Readonly<Record<string, string>>;
    };
  };
  readonly 'me-more': { readonly want: { readonly options: Readonly<Record<string, string>> } };
}
const words = (id: string): Texts =>
  JSON.parse(readFileSync(join(root, `locales/en/landlords/${id}.json`), 'utf8')) as Texts;

const promises = (id: string) =>
  of(id).firstContact.map(({ who, within, clause, rows }) => ({ who, within, clause, rows }));
const oneDay = { kind: 'working-days', days: 1 };
const ours = (who: string) => ({ who, within: oneDay, clause: 'product-default', rows: ['ours'] });

it('promises what the policy promises, and marks as ours what no policy gives [VI16, SO19]', () => {
  expect(promises('vivid')).toEqual([
    { who: 'person', within: { kind: 'same-working-day', cutOff: '17:00' }, clause: '4.1', rows: ['VI16'] },
    ours('reporter'),
  ]);
  expect(promises('southern')).toEqual([
    { who: 'reporter', within: oneDay, clause: '5.4', rows: ['SO19'] },
    ours('person'),
  ]);
  expect(of('southern').firstContact[0]?.attemptOnly).toBe(true);
  for (const id of ['alliance', 'aspire', 'futures']) expect(promises(id)).toEqual([ours('person'), ours('reporter')]);
});

it('asks everybody who they would rather speak to, and cites the policies that promise it [AS26, SO22]', () => {
  expect(IDS.map((id) => of(id).asks.officerGender.offered)).toEqual([true, true, true, true, true]);
  expect(IDS.map((id) => of(id).asks.officerGender.rows)).toEqual([['ours'], ['AS26'], ['ours'], ['ours'], ['SO22']]);
});

it('asks of faith, of the police and of anything else only where the policy does [SO17, SO23, SO26]', () => {
  for (const question of ['officerFaith', 'police', 'preferencesOther'] as const)
    expect(IDS.filter((id) => of(id).asks[question].offered)).toEqual(['southern']);
});

it('offers a place to meet where the policy names one [AL18, AS28, SO24]', () => {
  expect(IDS.map((id) => of(id).meetingPlaces.offered.length > 0)).toEqual([true, true, false, false, true]);
});

it('takes a colleague’s own report where the policy covers staff, and shows the way elsewhere [AL4, AL25, SO1]', () => {
  expect(IDS.map((id) => of(id).colleague.route)).toEqual(['report', 'signpost', 'signpost', 'signpost', 'signpost']);
  expect(of('alliance').colleague.tell).toEqual([
    'manager',
    'colleague-or-friend',
    'community-safety-team',
    'mental-health-first-aider',
  ]);
});

it('says in the notice what each policy says of sharing [FU43, FU44, SO43, AS43]', () => {
  expect(of('futures').sharing.rules).toEqual(expect.arrayContaining(['police-report', 'record-why']));
  expect(of('southern').sharing.rules).toContain('tell-you-first');
  expect(of('aspire').sharing.rules).toContain('law');
  expect(IDS.filter((id) => of(id).sharing.rules.includes('police-report'))).toEqual(['futures']);
  expect(IDS.filter((id) => of(id).sharing.immigrationNotAsked)).toEqual([]);
});

it('names the partners the policy names [AL9, AL31, AL44, AS41, SO32]', () => {
  expect(of('alliance').sharing.partners.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Next Link', 'SARI', 'North Somerset Council', 'One Team']),
  );
  expect(of('southern').emergencyHomes).toEqual({ owns: false, rows: ['SO39'] });
});

it('calls a person what the policy calls them, to staff only [VI7]', () => {
  expect(IDS.map((id) => of(id).term.person)).toEqual([
    'customer',
    'victim',
    'victim',
    'survivor',
    'person experiencing domestic abuse',
  ]);
});

it('cites each landlord’s own policy, or says it is ours', () => {
  for (const landlord of all) {
    const rows = JSON.stringify(landlord).match(/"(AL|AS|VI|FU|SO)\d{1,2}"/g) ?? [];
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((row) => !row.startsWith(`"${PREFIX[landlord.id]}`))).toEqual([]);
  }
});

it('rings nobody: every number is kept for drama, every address is an example', () => {
  for (const landlord of all) {
    const { contact, complaints } = landlord;
    for (const number of [contact.customerLine, contact.officerLine, complaints.phone])
      expect(number).toMatch(/^\+441632960\d{3}$/);
    expect(complaints.email).toMatch(/\.example$/);
    expect(complaints.page).toMatch(/\.example\//);
  }
  const numbers = all.flatMap(({ contact, complaints }) => [
    contact.customerLine,
    contact.officerLine,
    complaints.phone,
  ]);
  expect(new Set(numbers).size).toBe(numbers.length);
});

const squeezed = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase();

itWith('policies').each(IDS)(
  'shows the words of %s as they stand in its policy, with the clause [AL5, AS13, AS35, FU7, FU10, SO5, SO28, VI5, VI42]',
  (id) => {
    const policy = squeezed(readFileSync(join(SHARED, `policies/${id}.txt`), 'utf8'));
    const texts = words(id).landlord.texts;
    const quotes = Object.values(texts).flatMap(({ text }) => text.match(/“[^”]+”/g) ?? []);
    expect(quotes.length).toBeGreaterThan(3);
    for (const quote of quotes)
      for (const part of quote.slice(1, -1).split('[…]')) {
        const sentences = part
          .trim()
          .split(/(?<=\.) /)
          .map((sentence) => squeezed(sentence).replace(/\.$/, ''));
        for (const sentence of sentences) expect(policy).toContain(sentence);
      }
    for (const { key, clause } of of(id).texts)
      expect(texts[key]?.source).toBe(`From ${of(id).name}’s policy, section ${clause}.`);
  },
);

it('says where a policy’s words are not the law’s [AL5, FU8, SO43]', () => {
  expect(words('alliance').landlord.texts['definition']?.note).toContain('2013');
  expect(words('futures').landlord.texts['lifetime-tenancies']?.note).toContain(
    'councils, not of housing associations',
  );
  expect(words('southern').landlord.texts['sharing']?.note).toContain('The duty to ask questions is the council’s');
});

it.each(IDS)(
  '%s: what may be texted or spoken names neither abuse nor a landlord, and is short and plain [AL43, FU14, FU17, SO10]',
  (id) => {
    const { sharing, 'me-more': more } = words(id);
    const said = [
      ...Object.values(sharing.sharing.options),
      ...Object.values(sharing.sharing.lines),
      ...Object.values(more.want.options),
    ];
    expect(said.length).toBeGreaterThan(8);
    for (const sentence of said) {
      expect(sentence).not.toMatch(/abus|violen|victim|alleged|domestic|perpetrat|\bjust\b|\bwhy\b|don.t worry|!/i);
      expect(sentence).not.toMatch(new RegExp(IDS.join('|'), 'i'));
      expect(sentence.split(' ').length).toBeLessThan(20);
    }
  },
);

it('copies no person’s name from a policy: people are named by their role', () => {
  for (const landlord of all) expect(JSON.stringify(landlord)).not.toMatch(/\[name\]|\bM(r|s|rs)\b/);
});

const catalogue = loadWords(join(root, 'locales'));
const directory = loadDirectory(join(root, 'manifest/directory.json'));

it.each(IDS)('%s: every choice, partner, role, text and support line can be said on every channel', (id) => {
  const landlord = of(id);
  for (const channel of CHANNELS) {
    const say = catalogue.for('en', channel, id);
    const labels = [
      ...landlord.help.map(({ value }) => say.label('me-more.want', value)),
      ...landlord.sharing.partners.map(({ value }) => say.label('sharing.sharing', value)),
      ...landlord.sharing.partners.map(({ value }) => say.part('sharing.sharing', `lines.${value}`)),
      ...landlord.colleague.tell.map((role) => say.label('landlord.tell', role)),
      ...landlord.texts.map(({ key }) => say.say(`landlord.texts.${key}`)),
      ...[...directory.entries, ...councils(directory)].map((entry) => say.say(`directory.${entry.id}`)),
    ];
    for (const label of labels) expect(label).toMatch(/^[^{}$]{3,}$/);
  }
  expect(catalogue.for('en', 'web-chat', id).say('directory.council-bristol')).toContain('out-of-hours housing number');
});
