/** The first line of a case, read aloud with a telephone in hand: it never says to ring while anything stands against it. */
import type { CaseFile } from '../../../src/core/case-file';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { NO_WORK } from '../../../src/core/work';
import { start, stop, type World } from './console-desk';
import { atCase } from './desk-staff';
import { answer, caseFile, NOW } from './fixtures';

afterEach(stop);

const HOUR = 3_600_000;
/** Inside the safe times of the fixture's plan. */
const SAFE = NOW + 2 * HOUR;
const base = caseFile();
const [usual] = base.content.plans;

const planned = (over: Partial<ContactPlan> = {}, file: Partial<CaseFile> = {}): CaseFile => {
  if (!usual) throw new Error('the fixture has a plan');
  return caseFile({ ...file, content: { ...base.content, ...file.content, plans: [{ ...usual, ...over }] } });
};

const plain = (html: string): string => html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const between = (page: string, from: string, to: string): string =>
  plain((page.split(from)[1] ?? '').split(to)[0] ?? '').trim();

interface Read {
  readonly top: string;
  readonly section: string;
  readonly calls: string;
  readonly page: string;
}
const read = async (file: CaseFile, role = 'case-handler', world: World = {}): Promise<Read> => {
  const anna = await atCase(await start({ files: [file], now: () => SAFE, ...world }), role);
  const page = await anna.read();
  return {
    top: between(page, '<div class="first">', '<a href="#two-words">'),
    section: between(page, '<section id="contact"', '</section>'),
    calls: between(page, '<section id="calls"', '</section>'),
    page,
  };
};
const RING = /Yes, now|Ring them(?! )|may be rung now/u;

it('says yes, and where they are rung, as at the time it says, where nothing stands against it', async () => {
  const { top, section, calls } = await read(planned());
  expect(top).toContain('By call. Yes, now. Ring them As at Monday 23 November at 11am.');
  expect(section).toContain('By call. Yes, now.');
  expect(calls).toContain('They may be rung now.');
});

it.each([
  ['their words', 'words-leave'],
  ['Exit', 'left-suddenly'],
])('never says to ring whoever left because somebody came, told by %s', async (_, code) => {
  const { top, section, calls } = await read(planned({}, { reasons: [{ code, at: NOW + HOUR }] }));
  for (const said of [top, section, calls]) {
    expect(said).toContain(
      'By call. In doubt: not before somebody has decided. They left because somebody may have come.',
    );
    expect(said.replace('Ring them', '')).not.toMatch(RING);
  }
  expect(top).toContain('Ask a supervisor: they decide Calls to them');
});

it('never says to ring while they are in the conversation, and takes it over first', async () => {
  const { top, section, page } = await read(planned(), 'case-handler', { live: true, now: () => NOW + HOUR });
  for (const said of [top, section])
    expect(said).toContain('By call, but not now: they are in the conversation here. Answer them there.');
  expect(top).not.toMatch(RING);
  expect(between(page, '<a href="#next">', '</dd>')).toMatch(/^What is mine to do next They are here: take over ·/u);
  expect(between(page, '<a href="#next">', '</dd>')).not.toContain('Decide');
});

it('doubts a way out for whoever went quiet in the conversation', async () => {
  const { top } = await read(planned(), 'case-handler', { live: true, now: () => SAFE });
  expect(top).toContain(
    'In doubt: not before somebody has decided. Their conversation is open, and they have been quiet',
  );
});

it('is the one who is in the conversation who is not rung: whoever reported, and not the person', async () => {
  const { top } = await read(planned({}, { door: 'someone-else', source: 'third-party' }), 'case-handler', {
    live: true,
    now: () => SAFE - HOUR + HOUR / 4,
  });
  expect(top).not.toContain('in the conversation here');
});

it('says that others may hear in the first line, and a plan of another or of long ago is in doubt', async () => {
  const shared = await read(planned({ private: 'others-sometimes' }));
  expect(shared.top).toContain('By call, once, now. Others may hear. One call by a person;');
  expect(shared.top).not.toContain('Yes, now');
  expect((await read(planned({ setBy: 'reporter' }))).top).toContain(
    'In doubt: not before somebody has decided. Someone else set this plan',
  );
  const old = await read(planned({ confirmedAt: NOW - 20 * 24 * HOUR }));
  expect(old.top).toContain('In doubt: not before somebody has decided. It is more than 14 days old.');
  expect(old.section.match(/more than 14 days/gu)).toHaveLength(1);
});

it('says who decides by who reads it, with the way to ask, and nothing twice', async () => {
  const attempts = [
    { id: 'a', at: NOW + HOUR, by: 'staff-x', who: 'person', method: 'call', outcome: 'no-answer' },
  ] as never;
  const file = planned(
    { private: 'others-sometimes' },
    { content: { ...base.content, work: { ...NO_WORK, attempts } } },
  );
  const handler = await read(file);
  expect(handler.top).toContain(
    'By call. Not now. Others may hear, so they are rung once. Ask a supervisor: they decide',
  );
  expect(handler.page).toContain('href="/staff/supervisor?about=cases%2Fcase-1">Ask a supervisor: they decide</a>');
  expect(handler.section.match(/Others may hear/gu)).toHaveLength(1);
  const lead = await read(file, 'supervisor');
  expect(lead.top).toContain('They are rung once. You decide, with a reason.'.replace('They are', 'so they are'));
  expect(lead.top).not.toContain('Ask a supervisor');
  const left = planned({}, { handedOffBecause: 'left-suddenly' });
  expect((await read(left)).top).toContain('They left suddenly: somebody may have come. Ask a supervisor');
  expect((await read(left, 'supervisor')).top).toContain('until they agree a plan anew, with the two words');
});

it.each<[string, Partial<ContactPlan>, string]>([
  ['999', { detail: '999' }, 'This number cannot be rung from here.'],
  ['as it was typed', { detail: '07700 900555' }, 'This number cannot be rung from here.'],
  ['at a landline by text', { method: 'text', detail: '+441632960123' }, 'This number is no UK mobile'],
  ['with a number shown that cannot be', { shows: 'customer-line' }, 'that cannot be shown from here'],
])('never says to ring or write where the desk could not: %s', async (_, over, why) => {
  const { top, calls } = await read(planned(over));
  expect(top).toContain(`Not now. `);
  expect(top).toContain(why);
  expect(`${top} ${calls.replace('Ring them', '')}`).not.toMatch(RING);
});

it('leaves out two words that were never agreed, and says one thing of a conversation without a plan', async () => {
  const none = await read(planned({}, { content: { ...base.content, wayBack: null } }));
  expect(none.section).not.toContain('The two words have not been passed.');
  const open = caseFile({ content: { ...base.content, plans: [] } });
  for (const now of [NOW + HOUR / 60, SAFE]) {
    const { top, section } = await read(open, 'case-handler', { live: true, now: () => now });
    for (const said of [top, section]) expect(said).toContain('Only in the conversation that is open.');
    expect(section).not.toContain('Do not contact the person');
  }
});

it('has what to say on the telephone only where somebody is spoken with', async () => {
  const scripts = 'If they say that nothing happened';
  expect((await read(planned())).section).toContain(scripts);
  expect((await read(planned({ method: 'email', detail: 'a@example.org' }))).section).not.toContain(scripts);
  expect((await read(caseFile({ content: { ...base.content, plans: [] } }))).section).not.toContain(scripts);
});

it('says why now in signs, a weapon before the rest, and how to speak with them', async () => {
  const reasons = ['household:children', 'urgent-signs:afraid-today', 'urgent-signs:weapon'].map((code) => ({
    code,
    at: NOW,
  }));
  const answers = {
    ...base.content.answers,
    name: answer('preferences.name', 'Sam'),
    language: answer('preferences.language', 'cy'),
    interpreter: answer('handler-choice.interpreter', 'woman'),
  };
  const { page } = await read(planned({}, { reasons, content: { ...base.content, answers } }));
  const top = between(page, '<div class="first">', '<section');
  expect(top).toContain('A weapon · Children in the home · Afraid today');
  expect(top).toContain('Call them “Sam” · Welsh · Interpreter: A woman · Rather speaks to: A woman');
});
