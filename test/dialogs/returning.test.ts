import type { ContactPlan } from '../../src/core/contact-plan';
import { caseId } from '../../src/core/ids';
import { CHANNELS, type ChannelName } from '../../src/core/inbound';
import type { World } from '../../src/engine/world';
import { begin, WORKDAY, type Meaning } from '../support/conversation';

const PLAN: ContactPlan = {
  about: 'person',
  method: 'text',
  detail: '+447700900202',
  private: 'only-me',
  windows: [{ days: ['mon'], from: '09:00', to: '12:00' }],
  never: [],
  voicemail: 'yes',
  answered: 'ask-for-me',
  ifCutOff: 'use-this-plan',
  setBy: 'person',
  setOn: 'web-chat',
  confirmedAt: WORKDAY,
  verified: true,
  version: 3,
};

const known =
  (more: Partial<World> = {}) =>
  (world: World): World => ({
    ...world,
    wayBack: { caseId: caseId('c0'), words: ['otter', 'maple'], plan: PLAN },
    ...more,
  });

const RIGHT: Meaning = { 'safe-now': 'yes', about: 'returning', reference: 'ABCD EFGH', words: 'Otter, maple.' };

const back = (channel: ChannelName, meaning: Meaning, more: Partial<World> = {}) =>
  begin({ channel, world: known(more) }).means(meaning);

describe.each(CHANNELS)('coming back on %s', (channel) => {
  it('opens with reference and words, however they are written', () => {
    expect(back(channel, { ...RIGHT, words: 'MAPLE otter' }).asked()).toBe('returning-do');
    const found = back(channel, RIGHT);
    expect(found.events()).toContainEqual({ type: 'came_back', case: 'c0' });
    expect(found.asked()).toBe('returning-do');
    expect(found.words()).not.toContain('900202');
  });

  it('gives wrong words, half of them, and an unknown or expired reference the same answer', () => {
    const wrong = [
      back(channel, { ...RIGHT, words: 'otter oak' }),
      back(channel, { ...RIGHT, words: 'otter' }),
      back(channel, { ...RIGHT, words: 'otter maple oak' }),
      back(channel, RIGHT, { wayBack: null }),
    ].map((one) => ({ words: one.words(), types: one.types(), asked: one.asked() }));
    expect(new Set(wrong.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(wrong[0]?.types).toContain('way_back_failed');
    expect(wrong[0]?.asked).toBe('reference');
  });

  it('offers a fresh start when the tries are used up, or the reference is lost', () => {
    expect(back(channel, { ...RIGHT, words: 'wrong again' }, { failedTries: 2 }).asked()).toBe('fresh-start');
    const lost = back(channel, { 'safe-now': 'yes', about: 'returning', reference: null });
    expect(lost.asked()).toBe('fresh-start');
    const anew = lost.means({ 'fresh-start': 'yes', 'under-18': 'no', notice: 'agree' });
    expect(anew.events()).toContainEqual(expect.objectContaining({ type: 'agreed', case: 'c1', door: 'me' }));
    expect(anew.asked()).toBe('contact-method');
  });

  it('ends where no fresh start is wanted', () => {
    const ended = back(channel, { 'safe-now': 'yes', about: 'returning', reference: null, 'fresh-start': 'no' });
    expect(ended.session()).toMatchObject({ mode: 'ended', endedBecause: 'returned', caseId: null });
    expect(ended.words()).not.toBe('');
  });

  it.each([[['no-texts']], [['no-calls']], [['no-contact']], [['no-email', 'no-calls']]])(
    'tightening %j never loosens',
    (tighten) => {
      const done = back(channel, { ...RIGHT, 'returning-do': 'tighten-plan', tighten });
      const event = done.events().find(({ type }) => type === 'plan_tightened');
      if (event?.type !== 'plan_tightened') throw new Error('not tightened');
      expect(['text', 'i-will-contact-you']).toContain(event.plan.method);
      expect(event.plan).toMatchObject({ voicemail: 'no', ifCutOff: 'wait-for-me', version: 4, setOn: channel });
      expect(event.plan.detail).toBe(PLAN.detail);
      expect(event.plan.windows).toEqual(PLAN.windows);
      if (tighten.includes('no-texts')) expect(event.plan.method).toBe('i-will-contact-you');
      expect(done.words()).not.toContain('900202');
    },
  );

  it.each(['add', 'ask-for-a-call', 'change-plan', 'withdraw', 'delete'])('%s waits for a human', (what) => {
    const words: Meaning =
      what === 'add' || what === 'change-plan' ? { 'returning-words': 'Ring my sister instead' } : {};
    const asked = back(channel, { ...RIGHT, 'returning-do': what, ...words });
    expect(asked.events()).toContainEqual(expect.objectContaining({ type: 'change_requested', case: 'c0', what }));
    expect(asked.types()).not.toContain('plan_tightened');
    expect(asked.session()).toMatchObject({ mode: 'ended', endedBecause: 'returned' });
  });

  it('says of nothing that it is done where nothing was chosen to tighten', () => {
    const skipped = back(channel, { ...RIGHT, 'returning-do': 'tighten-plan', tighten: null });
    expect(skipped.types()).not.toContain('plan_tightened');
    expect(skipped.words()).not.toContain('done');
    expect(skipped.session()).toMatchObject({ mode: 'ended', endedBecause: 'returned' });
  });

  it('stops sharing at once', () => {
    const stopped = back(channel, { ...RIGHT, 'returning-do': 'stop-sharing' });
    expect(stopped.events()).toContainEqual({ type: 'sharing_stopped', case: 'c0' });
  });
});

it('words are asked anew after going back, and wrong ones open nothing', () => {
  const again = back('web-chat', RIGHT).says('back');
  expect(again.asked()).toBe('words');
  expect(again.session().returnedTo).toBeNull();
  expect(again.means({ words: 'not these' }).asked()).toBe('reference');
});

it('starting again closes what the words opened', () => {
  const again = back('web-chat', RIGHT).says('start again');
  expect(again.session().returnedTo).toBeNull();
  expect(again.asked()).toBe('about');
});

it('a fresh start that is begun again keeps its agreement and stays a fresh start', () => {
  const again = back('web-chat', {
    'safe-now': 'yes',
    about: 'returning',
    reference: null,
    'fresh-start': 'yes',
    'under-18': 'no',
    notice: 'agree',
    'contact-method': 'call',
  }).says('start again');
  expect(again.asked()).toBe('contact-method');
  expect(again.session().caseId).toBe('c1');
});
