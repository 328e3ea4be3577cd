/** A report that staff type in: the same questions, and nobody is said to have agreed who was not there [AL21, AL22]. */
import type { CaseFile } from '../../src/core/case-file';
import { CAME_BY, type CameBy, type Typed } from '../../src/core/typed';
import { staffId } from '../../src/core/staff';
import { NOTHING_LOADED } from '../../src/store/store';
import { consequences } from '../../src/turn/consequences';
import { begin, inboundFor, parts, WORKDAY, worldFor, type Conversation } from '../support/conversation';

const HOUR = 3_600_000;
const by = staffId('staff-anna');
const typedBy = (came: CameBy, receivedAt = WORKDAY): Typed => ({ by, came, receivedAt });
const typing = (came: CameBy, about = 'me', receivedAt = WORKDAY): Conversation =>
  begin({ channel: 'web-chat', begin: { type: 'begin', about, typed: typedBy(came, receivedAt) } });

const setting = (session: ReturnType<Conversation['session']>) => ({
  session,
  inbound: inboundFor({ channel: 'web-chat' }, { type: 'begin' }, WORKDAY),
  world: worldFor({ channel: 'web-chat' }, WORKDAY),
  clocks: parts.clocks,
  lastCase: null,
});

/** What the turn that opened it wrote. */
const written = (talk: Conversation): CaseFile => {
  const file = consequences(talk.events(), NOTHING_LOADED, setting(talk.session())).case;
  if (!file) throw new Error('nothing was written');
  return file;
};

const LETTER = ['letter', 'email', 'marac'] as const;

describe.each(CAME_BY)('what came by %s', (came) => {
  it('begins with 999, and asks neither who is reading nor what it is about', () => {
    const talk = typing(came);
    expect(talk.words()).toMatch(/^.{0,60}999/su);
    expect(talk.words()).not.toMatch(/nobody is reading|This is/u);
    expect(talk.value('about')).toBe('me');
    expect(talk.session().typed).toEqual(typedBy(came));
  });

  it('stands on the timeline with who typed it and how it came, in codes', () => {
    const talk = typing(came);
    const opened = (LETTER as readonly string[]).includes(came)
      ? talk.means({ 'under-18': 'no' })
      : talk.means({ 'safe-now': 'yes', 'under-18': 'no', notice: 'agree' });
    expect(opened.events()).toContainEqual({ type: 'report_typed', by, came });
    expect(written(opened).typed).toEqual(typedBy(came));
  });
});

describe.each(LETTER)('from a %s', (came) => {
  it('nobody is asked to agree: the case is opened by staff, and not as agreed', () => {
    const talk = typing(came).means({ 'under-18': 'no' });
    expect(talk.types()).toContain('opened_untold');
    expect(talk.types()).not.toContain('agreed');
    expect(talk.value('notice')).toBeUndefined();
    const file = written(talk);
    expect(file.source).toBe('staff');
    expect(file.content.consents.map(({ decision, wording }) => [decision, wording.id])).toEqual([
      ['not-asked', 'notice.nobody-there'],
    ]);
  });

  it('the plan is set by staff and unverified, and no words are given that would prove nothing', () => {
    const talk = typing(came).means({
      'under-18': 'no',
      'contact-method': 'call',
      'contact-detail': '07700 900123',
      'contact-private': 'only-me',
      'contact-times': 'weekday-mornings',
      'contact-times-ok': 'yes',
    });
    expect(written({ ...talk, events: opening(came) }).content.plans.at(-1)).toMatchObject({
      setBy: 'staff',
      verified: false,
      ifCutOff: 'wait-for-me',
    });
    expect(talk.session().wayBack).toBeNull();
    expect(talk.asked()).toBe('officer-gender');
    const sent = talk.means({ 'officer-gender': null, enough: 'send-now' });
    expect(sent.types()).toContain('handed_off');
    expect(sent.words()).toMatch(/First contact is due by/u);
    expect(sent.words()).not.toMatch(/Thank you|two words are|river|lantern/u);
  });

  it('a report about somebody else asks nobody for the notice either', () => {
    const talk = typing(came, 'someone-else').means({ 'danger-now': 'not-sure', relationship: 'neighbour' });
    expect(talk.types()).toContain('opened_untold');
    expect(talk.asked()).toBe('person-home');
  });

  it('is not closed by words that tell somebody on a page to leave', () => {
    const talk = typing(came).means({ 'under-18': 'no', 'contact-method': null, 'officer-gender': null });
    const told = talk.means({ enough: 'tell-more' });
    const account = told.means({ name: null, home: null, tenancy: null });
    expect(account.asked()).toBe('account');
    const said = account.says('He is here, I have to stop. He said he will kill me.');
    expect(said.session().mode).toBe('bot');
    expect(said.session().priority).toBe('now');
    expect(said.words()).toContain('999');
  });
});

/** The events of the turn that opened it. */
const opening = (came: CameBy) => {
  const opened = typing(came).means({ 'under-18': 'no' });
  return opened.events;
};

describe('somebody who is there', () => {
  it('agrees aloud, sets their own plan and gets the two words', () => {
    const talk = typing('office').means({
      'safe-now': 'yes',
      'under-18': 'no',
      notice: 'agree',
      'contact-method': 'i-will-contact-you',
    });
    expect(talk.session().wayBack).toEqual({ reference: 'ABCD-EFGH', words: ['river', 'lantern'] });
    expect(talk.words()).toContain('river');
  });

  it('keeps a report from somebody as anybody does: it opens restricted', () => {
    const talk = typing('office').means({
      'safe-now': 'yes',
      'under-18': 'no',
      notice: 'agree-keep-from',
      'keep-from': 'the repairs team',
    });
    expect(written(talk).access).toBe('restricted');
  });

  it('leaves nothing behind where it is not agreed', () => {
    const talk = typing('office').means({ 'safe-now': 'yes', 'under-18': 'no', notice: 'not-agree' });
    expect(talk.session().caseId).toBeNull();
    expect(talk.types()).not.toContain('report_typed');
  });
});

it('promises from the day the letter came, not the day it is typed', () => {
  const late = typing('letter', 'me', WORKDAY - 48 * HOUR).means({ 'under-18': 'no' });
  const opened = { ...late.session(), handedOffAt: WORKDAY };
  const file = written(late);
  const due = (receivedAt: number): number | undefined => {
    const loaded = { session: opened, case: { ...file, state: 'open' as const, typed: typedBy('letter', receivedAt) } };
    const rest = { wayBack: null, failedTries: 0, textingStopped: false, lastCase: null };
    const after = consequences([{ type: 'handed_off', because: 'sent' }], { ...loaded, ...rest }, setting(opened));
    return after.case?.deadlines[0]?.due;
  };
  expect(due(WORKDAY - 48 * HOUR)).toBeLessThan(due(WORKDAY) ?? 0);
});

it('reads nobody at a counter out how to leave a page that is not theirs', () => {
  const agreed = { 'under-18': 'no', notice: 'agree' };
  const aloud = typing('office')
    .means({ 'safe-now': 'yes', ...agreed })
    .says('send now')
    .words();
  expect(aloud).toMatch(/Reference ABCD-EFGH/u);
  expect(aloud).toMatch(/tell any of our staff/u);
  expect(aloud).not.toMatch(/Exit|history/u);
  const page = begin({ channel: 'web-chat' })
    .means({ 'safe-now': 'yes', about: 'me', ...agreed })
    .says('send now')
    .words();
  expect(page).toMatch(/use Exit at the top/u);
});
