/** Referrals, views and the welfare check on the case page: refused in plain words, kept once, read by all on the case. */
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const GROUND = { basis: 'agreed', told: 'yes' };
const REFER = { kind: 'marac', to: 'County MARAC', what: 'Name and <b>address</b>', ...GROUND };

describe('a referral on the case page', () => {
  it.each<[string, Record<string, string>, string]>([
    ['refer', { ...REFER, basis: '' }, 'Say on what ground'],
    ['refer', { ...REFER, basis: 'life-or-limb' }, 'say what makes it necessary'],
    ['refer', { ...REFER, told: '' }, 'Say whether they were told.'],
    ['refer', { ...REFER, told: 'no' }, 'They cannot have agreed to what they were not told of.'],
    ['refer', { ...REFER, basis: 'legal-duty', reason: 'x', told: 'no' }, 'Say the reason they were not told.'],
    ['refer', { ...REFER, to: '' }, 'Name the service or team.'],
    ['refer', { ...REFER, kind: 'tenancy' }, 'Record what the person wants done first.'],
    ['referral-answer', { referral: 'made-up', outcome: 'x' }, 'There is no such referral on this case.'],
    ['views', { words: '' }, 'Write what they want done, in their words.'],
  ])('by %s with %j is not done: %s', async (act, form, said) => {
    const anna = await atCase(await start());
    const [status, page] = await anna.send(act, form);
    expect([status, page.includes(said)]).toEqual([409, true]);
    expect(await anna.read()).toContain('To nobody yet.');
  });

  it('shows what they last said of whom, and takes an agreement after they stopped sharing only as a new one', async () => {
    const consents = (['given', 'withdrawn'] as const).map((decision, index) => ({
      ...({ purpose: 'involve', recipient: 'County MARAC', channel: 'web-chat', by: 'person' } as const),
      ...{ decision, at: NOW + index },
      wording: { id: 'sharing.sharing', version: 'v', language: 'en', hash: 'h' },
    }));
    const file = caseFile({ content: { ...caseFile().content, consents } });
    const anna = await atCase(await start({ files: [file] }));
    expect(await anna.read()).toContain('<li>County MARAC: <strong>Withdrawn</strong>');
    expect(await anna.send('refer', REFER)).toEqual([409, expect.stringContaining('stopped sharing. Ask them again')]);
    expect((await anna.send('refer', { ...REFER, anew: 'yes' }))[0]).toBe(303);
    const page = await anna.read();
    expect(page).toContain('<li>County MARAC: <strong>Agreed</strong>');
    expect(page).toContain('Written down by Case handler 1');
  });

  it('is kept once with its ground and who decided, and the answer of the agency beside it', async () => {
    const anna = await atCase(await start());
    for (let times = 0; times < 2; times += 1) expect((await anna.send('refer', REFER, 'r-1'))[0]).toBe(303);
    await anna.send('referral-answer', { referral: 'r-1', reference: 'M/77', outcome: 'Heard' });
    const page = await anna.read();
    expect(page).toContain('<dd>County MARAC: Name and &lt;b>address&lt;/b></dd>');
    expect(page.split('<dl class="fields record">')).toHaveLength(2);
    expect(page).toContain('<dd>M/77: Heard</dd>');
    expect(page).toContain('<dt>Decided by</dt><dd>Case handler 1</dd>');
  });

  it('of works names the works and nothing else, whatever the form carries; of a hold one to three months', async () => {
    const anna = await atCase(await start());
    await anna.send('works', {
      quiet: 'yes',
      works: 'locks',
      what: 'because of abuse',
      to: 'because of abuse',
      ...GROUND,
    });
    expect((await anna.send('hold', { quiet: 'yes', months: '4', ...GROUND }))[0]).toBe(400);
    await anna.send('hold', { quiet: 'yes', months: '3', what: 'because of abuse', ...GROUND });
    const page = await anna.read();
    expect(page).toContain('<dd>Change the locks</dd>');
    expect(page).toContain('<dd>3 months</dd>');
    expect(page).not.toContain('because of abuse');
  });

  it('against another comes once their views stand there', async () => {
    const anna = await atCase(await start());
    await anna.send('views', { words: 'A warning, no more' });
    expect((await anna.send('refer', { ...REFER, kind: 'enforcement' }))[0]).toBe(303);
    expect((await anna.send('refer', { ...REFER, kind: 'mediation' }))[1]).toContain('Before mediation, record');
    expect(await anna.read()).toContain('<q class="own">A warning, no more</q>');
  });

  it('is not for an adviser to make', async () => {
    const anna = await atCase(await start(), 'adviser');
    for (const act of ['refer', 'works', 'hold']) expect((await anna.send(act, REFER))[0]).toBe(403);
  });
});

describe('a welfare check', () => {
  it('is decided by the safeguarding lead with a reason, and by nobody else', async () => {
    const at = await start();
    const form = { decision: 'another-way', reason: 'The school sees them today' };
    for (const role of ['adviser', 'case-handler', 'supervisor'])
      expect((await (await atCase(at, role)).send('welfare-check', form))[0]).toBe(403);
    const lead = await atCase(at, 'safeguarding-lead');
    expect((await lead.send('welfare-check', { ...form, reason: ' ' }))[1]).toContain(
      'Give the reason for this decision.',
    );
    expect((await lead.send('welfare-check', form))[0]).toBe(303);
    const page = await (await atCase(at)).read();
    expect(page).toContain('<strong>Find out another way</strong>: The school sees them today');
    expect(page).toContain('Ask your safeguarding lead to decide.');
    expect(page).not.toContain('acts/welfare-check');
    expect(await lead.read()).toContain('acts/welfare-check');
  });
});
