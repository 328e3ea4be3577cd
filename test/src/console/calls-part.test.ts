/** Ringing somebody from the case page: what it says before, what it asks for, and what it keeps. */
import type { ContactPlan } from '../../../src/core/contact-plan';
import { testLandlord } from '../../support/landlord';
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile } from './fixtures';

afterEach(stop);

const SAFE = Date.UTC(2026, 10, 23, 10, 30);
const withPlan = (change: Partial<ContactPlan> = {}) => {
  const file = caseFile();
  return { ...file, content: { ...file.content, plans: file.content.plans.map((plan) => ({ ...plan, ...change })) } };
};

describe('ringing somebody', () => {
  it('says before what will happen, and asks for it once however often its form is sent', async () => {
    const anna = await atCase(await start({ files: [withPlan()], now: () => SAFE }));
    const page = await anna.read();
    expect(page).toContain('They may be rung now.');
    expect(page).toContain(
      'Say “Hello” and the first word, “maple”. Until the second, “lantern”, comes back, give no name',
    );
    expect(page).toContain('If another person answers: Say: “Sorry, I have the wrong number.” Then end the call.');
    for (let times = 0; times < 2; times += 1)
      expect((await anna.send('ring', { about: 'person' }, 'one'))[0]).toBe(303);
    expect((await anna.read()).split('The line of whoever asked is about to ring')).toHaveLength(2);
    const [status, said] = await anna.send('ring', { about: 'person' });
    expect([status, said.includes('A call on this case is being made now.')]).toEqual([409, true]);
  });

  it('is not asked for outside their times, and says when they are', async () => {
    const anna = await atCase(await start({ files: [withPlan()], now: () => SAFE - 60 * 60 * 1000 }));
    expect(await anna.read()).toContain('Not now. The next safe time is Monday 23 November at 10am.');
    expect((await anna.send('ring', { about: 'person' }))[0]).toBe(409);
    expect((await anna.send('ring', { about: 'person', reason: 'I want to.' }))[0]).toBe(409);
    expect(await anna.read()).toContain('Nobody has been rung from here.');
  });

  it('offers a reason to those who may decide, and to nobody else', async () => {
    const at = await start({ files: [withPlan()], now: () => SAFE });
    expect(await (await atCase(at)).read()).not.toContain('To ring outside their times');
    expect(await (await atCase(at, 'supervisor')).read()).toContain('To ring outside their times');
  });

  it('is not offered where the plan names another way', async () => {
    const anna = await atCase(await start({ files: [withPlan({ method: 'text' })], now: () => SAFE }));
    expect(await anna.read()).toContain('The plan names another way than a call.');
    expect((await anna.send('ring', { about: 'person' }))[0]).toBe(409);
  });

  it('shows the digits at the top to whoever asked, and to nobody else, while it rings', async () => {
    let now = SAFE;
    const at = await start({ files: [withPlan()], now: () => now });
    const [anna, lead] = [await atCase(at), await atCase(at, 'safeguarding-lead')];
    await anna.send('ring', { about: 'person' });
    const page = await anna.read();
    const [, digits = ''] = /class="call-key">(\d\d)</.exec(page) ?? [];
    expect(digits).toMatch(/^\d\d$/);
    expect(page.indexOf('call-key')).toBeLessThan(page.indexOf('id="contact"'));
    const others = await lead.read();
    expect(others).toContain('The digits are on the screen of whoever asked for it.');
    expect(others).not.toContain('call-key');
    expect(others).not.toContain(`>${digits}<`);
    now += 4 * 60 * 1000;
    expect(await anna.read()).not.toContain('call-key');
  });

  it('says which number their telephone shows, as their plan says, and offers no other that cannot be shown', async () => {
    const numbers = [{ number: '+441632960199', landlord: 'testhomes' }];
    const anna = await atCase(await start({ files: [withPlan()], now: () => SAFE, numbers }));
    expect(await anna.read()).toContain('Their telephone will show: 01632 960199');
    expect(await anna.read()).not.toContain('What their telephone shows');
  });

  it('offers the landlord’s published line where it is known for theirs, and shows it once it is agreed', async () => {
    const { contact } = testLandlord();
    const own = { contact: { ...contact, customerLine: '+441632960188', customerLineVerified: true } };
    const numbers = [{ number: '+441632960199', landlord: 'testhomes' }];
    const anna = await atCase(await start({ files: [withPlan()], now: () => SAFE, numbers, own }));
    expect(await anna.read()).toContain('What their telephone shows');
    const plan = { who: 'person', method: 'call', private: 'only-me', review: '2026-12-07', shows: 'customer-line' };
    expect((await anna.send('agree-plan', plan))[1]).toContain('This makes the plan looser.');
    expect((await anna.send('agree-plan', { ...plan, words: 'yes' }))[0]).toBe(303);
    expect(await anna.read()).toContain('Their telephone will show: 01632 960188');
  });

  it.each<[ContactPlan['answered'], string]>([
    ['wrong-number', 'Say: “Sorry, I have the wrong number.” Then end the call.'],
    ['hang-up', 'Say nothing. End the call.'],
    ['ask-for-me', 'Ask for them by the name they gave. If they do not come, say: “Thank you, no message.”'],
    ['cover', 'Say only this, then end the call: <q class="own">It is about a survey.</q>'],
  ])('says the same where it is rung and in the script, where the plan is %s', async (answered, said) => {
    const cover = answered === 'cover' ? { cover: 'It is about a survey.' } : {};
    const page = await (
      await atCase(await start({ files: [withPlan({ answered, ...cover })], now: () => SAFE }))
    ).read();
    expect(page.split(said)).toHaveLength(3);
    expect(page.includes('Sorry, I have the wrong number')).toBe(answered === 'wrong-number');
    expect(page.includes('Never ask for them by name')).toBe(answered !== 'ask-for-me');
    expect(page).not.toContain('say only your name');
    expect(page).not.toContain('until the next safe time');
  });
});
