/**
 * Rows that a policy keeps by what staff do, each by its own meaning, on the landlord whose policy it is. A setting must
 * cite the row; without it, or without what it does, the row fails by name.
 */
import { close, screen } from '../../../src/cases/work';
import { mustStill } from '../../../src/cases/work-tasks';
import type { CaseFile } from '../../../src/core/case-file';
import type { Landlord } from '../../../src/core/landlord';
import { staffId } from '../../../src/core/staff';
import { advance } from '../../../src/engine/advance';
import type { Inbound, Input } from '../../../src/core/inbound';
import { landlordId } from '../../../src/core/ids';
import { answerInput, house, landlordWith, WORKDAY, worldFor, type Meaning } from '../../support/conversation';
import { sentencesOf } from '../../support/catalogue-files';
import { AGREED, PLAN } from '../../support/turn-desk';
import { start, stop } from '../console/console-desk';
import { atCase } from '../console/desk-staff';
import { answer, caseFile, NOW } from '../console/fixtures';

afterEach(stop);

const landlordOf = (name: RegExp): Landlord => landlordWith(({ id }) => name.test(id));
const [aspiring, surviving, vivid, south] = [/^asp/, /^fut/, /^viv/, /^sou/].map(landlordOf);
const given = (landlord: Landlord | undefined): Landlord => {
  if (!landlord) throw new Error('no such landlord');
  return landlord;
};
/** At this landlord, as the console of a test has it. */
const at = (landlord: Landlord) => start({ own: { ...landlord, id: 'testhomes', name: 'Test Homes' } });

const ACTOR = { by: staffId('staff-anna'), at: NOW };
const FOUND = {
  childrenAtRisk: 'no-concern-today',
  adultsAtRisk: 'no-concern-today',
  dashBy: null,
  agencyOutcome: null,
} as const;
const looked = ({ everyCase }: Landlord): CaseFile => {
  const decided = screen({ case: caseFile(), session: null }, ACTOR, FOUND, everyCase.tasks);
  if ('refused' in decided || !decided.case) throw new Error(JSON.stringify(decided));
  return decided.case;
};
const open = (file: CaseFile): readonly string[] => mustStill(file).map(({ code }) => code);

it('options are talked through with every person before a case can close, and nothing a person reads judges [AS9]', () => {
  const landlord = given(aspiring);
  expect(landlord.everyCase.rows).toContain('AS9');
  const file = looked(landlord);
  expect(open(file)).toContain('options');
  const ended = { outcome: 'support-in-place', lessons: 'None', lookedAt: [] } as const;
  const others = {
    ...file.content.work,
    tasks: file.content.work?.tasks.filter(({ code }) => code === 'options') ?? [],
  };
  const left = { ...file, content: { ...file.content, work: { ...file.content.work, ...others } } } as CaseFile;
  expect(close({ case: left, session: null }, ACTOR, ended)).toEqual({ refused: 'tasks-open' });
  const own = sentencesOf(`landlords/${landlord.id}`).filter(({ path }) => !path.startsWith('landlord.texts'));
  expect(own.length).toBeGreaterThan(10);
  const judging = /\b(?:victims?|alleg\w*|claims?|blame|fault|why|should have|admit\w*|just)\b/iu;
  expect(own.filter(({ text }) => judging.test(text))).toEqual([]);
});

it('what they want stands before anything to do, options are offered, and nothing is done against another before their views [FU22]', async () => {
  const landlord = given(surviving);
  expect(landlord.everyCase.rows).toContain('FU22');
  const anna = await atCase(await at(landlord));
  await anna.send('screen', { children: 'no-concern-today', adults: 'no-concern-today' });
  for (const [end, todo] of [
    ['', 'next'],
    ['/print', 'tasks'],
  ] as const) {
    const page = await anna.read(end);
    expect(page.indexOf('<section id="wants"')).toBeGreaterThan(-1);
    expect(page.indexOf('<section id="wants"')).toBeLessThan(page.indexOf(`<section id="${todo}"`));
    expect(page).toContain(house.words.for('en', 'web-chat', landlord.id).label('console.task', 'options'));
  }
  const enforcing = { kind: 'enforcement', to: 'Legal team', what: '', basis: 'agreed', told: 'yes' };
  expect(await anna.send('refer', enforcing)).toEqual([409, expect.stringContaining('what the person wants')]);
});

/** Whom they are asked about after how to reach them, where the conversation is in this language. */
const languageQuestion = (landlord: Landlord, language: string): string => {
  const inIt = { ...landlord, languages: { ...landlord.languages, served: [...landlord.languages.served, language] } };
  const world = worldFor({ channel: 'web-chat', landlord: inIt }, WORKDAY);
  const meaning: Meaning = { ...AGREED, ...PLAN, 'contact-method': 'call' };
  const says = (input: Input): Inbound => ({
    ...{ landlord: landlordId(landlord.id), channel: 'web-chat', sessionKey: 'web:c1', messageId: 'm1', at: WORKDAY },
    ...{ input, language },
  });
  let { session } = advance(null, says({ type: 'begin' }), world);
  while (!['interpreter', 'officer-gender', undefined].includes(session.pending?.question)) {
    const meant = meaning[session.pending?.question ?? ''] ?? null;
    ({ session } = advance(session, says(answerInput(session, 'web-chat', meant)), world));
  }
  return session.pending?.question ?? 'nothing';
};

it('another language brings an interpreter, another format reaches whoever speaks with them, and every language has its words [FU25]', async () => {
  const landlord = given(surviving);
  const { served, officers, rows } = landlord.languages;
  expect(rows).toContain('FU25');
  expect(officers).not.toContain('pl');
  expect(languageQuestion(landlord, 'en')).toBe('officer-gender');
  expect(languageQuestion(landlord, 'pl')).toBe('interpreter');
  for (const language of served) expect(house.words.languages).toContain(language);
  const answers = {
    language: answer('opening.language', 'pl'),
    'access-needs': answer('preferences.access-needs', ['easy-read', 'large-print']),
  };
  const file = caseFile({ content: { ...caseFile().content, answers } });
  const own = { ...landlord, id: 'testhomes', name: 'Test Homes' };
  const page = await (await atCase(await start({ files: [file], own }))).read();
  const speak = (page.split('<section id="how-to-speak"')[1] ?? '').split('</section>')[0] ?? '';
  for (const said of ['Polish', 'Easy read', 'Large print']) expect(speak).toContain(said);
});

it.each([
  ['VI18', vivid],
  ['SO20', south],
])(
  'somebody trained makes a risk assessment of every case, and nothing computes one [VI18, SO20]: %s',
  (row, landlord) => {
    expect(given(landlord).everyCase.rows).toContain(row);
    expect(open(looked(given(landlord)))).toContain('risk-assessment');
  },
);
