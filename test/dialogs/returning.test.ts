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
    expect(asked.asked()).toBe('returning-do');
  });

  it('offers the list again after each thing, until they are done', () => {
    const all = back(channel, { ...RIGHT, 'returning-do': 'tighten-plan', tighten: ['no-texts'] });
    expect(all.asked()).toBe('returning-do');
    all.means({ 'returning-do': 'add', 'returning-words': 'The lock was changed' });
    expect(all.events()).toContainEqual(
      expect.objectContaining({ type: 'change_requested', what: 'add', words: 'The lock was changed' }),
    );
    all.means({ 'returning-do': 'tighten-plan', tighten: ['no-contact'] });
    expect(all.types()).toContain('plan_tightened');
    all.means({ 'returning-do': 'stop-sharing' });
    expect(all.types()).toContain('sharing_stopped');
    const done = all.means({ 'returning-do': 'done' });
    expect(done.session()).toMatchObject({ mode: 'ended', endedBecause: 'returned' });
    expect(done.words()).toMatch(/at any time/u);
  });

  it('ends where the list is skipped', () => {
    const skipped = back(channel, { ...RIGHT, 'returning-do': null });
    expect(skipped.session()).toMatchObject({ mode: 'ended', endedBecause: 'returned' });
    expect(skipped.types()).not.toContain('change_requested');
  });

  it('says of nothing that it is done where nothing was chosen to tighten', () => {
    const skipped = back(channel, { ...RIGHT, 'returning-do': 'tighten-plan', tighten: null });
    expect(skipped.types()).not.toContain('plan_tightened');
    expect(skipped.words()).toContain('nothing has changed');
    expect(skipped.asked()).toBe('returning-do');
  });

  it('stops sharing at once', () => {
    const stopped = back(channel, { ...RIGHT, 'returning-do': 'stop-sharing' });
    expect(stopped.events()).toContainEqual({ type: 'sharing_stopped', case: 'c0' });
  });
});

it('pauses contact, and puts it before a human, where there is no plan to tighten', () => {
  const noPlan = { wayBack: { caseId: caseId('c0'), words: ['otter', 'maple'] as const, plan: null } };
  const asked = back('web-chat', { ...RIGHT, 'returning-do': 'tighten-plan', tighten: ['no-contact'] }, noPlan);
  expect(asked.events()).toContainEqual({ type: 'change_requested', case: 'c0', what: 'change-plan' });
});

it('what was begun before a hurried goodbye reaches the handler of somebody who came back', () => {
  const left = back('web-chat', { ...RIGHT, 'returning-do': 'add' }).says('The lock was changed. hes here');
  expect(left.events()).toContainEqual(
    expect.objectContaining({ type: 'change_requested', what: 'add', words: 'The lock was changed. hes here' }),
  );
});

it('going back after one thing was done opens that choice again, and the way back stays open', () => {
  const again = back('web-chat', { ...RIGHT, 'returning-do': 'ask-for-a-call' }).says('back');
  expect(['returning-do', 'words']).toContain(again.asked());
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
