/** The numbers a landlord must report, on a page: as they were counted and held back, never worked out anew. */
import { closing } from './report-cases';
import { cookieOf, get, signIn, start, stop } from './console-desk';
import { shared } from './fixtures';

afterEach(stop);

const WHO = 'supervisor';
const world = { files: closing() };

const ask = async (path: string, role = WHO, landlord = 'testhomes'): Promise<Response> => {
  const at = await start(world);
  return get(`${at}${path}`, await signIn(at, landlord, role));
};
const page = async (search = '', landlord = 'testhomes'): Promise<string> =>
  (await ask(`/staff/reports${search}`, WHO, landlord)).text();

/** A table's rows by the title of its chart. */
const table = (html: string, title: string): Record<string, string> => {
  const chart = html.split('<figure').find((one) => one.includes(`>${title}</h2>`)) ?? '';
  const rows = [...chart.matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)<\/td>/g)];
  return Object.fromEntries(rows.map(([, label = '', figure = '']) => [label, figure]));
};

describe('the numbers to report', () => {
  it('are of volume, channel and door, by quarter and by month [AL36, AS51, FU40]', async () => {
    const quarter = await page('?period=2026-q4');
    expect(quarter).toContain('Numbers to report: October – December 2026');
    expect(table(quarter, 'Hand-offs')).toEqual({ 'Handed off': '23' });
    expect(table(quarter, 'By channel')).toMatchObject({
      'Web chat': '13',
      'The app': '0',
      Text: '10',
      Telephone: '0',
    });
    expect(table(quarter, 'By how they came')).toMatchObject({
      'Reporting for themselves': '23',
      'Something else': '0',
    });
    expect(table(quarter, 'Hand-offs by quarter')).toMatchObject({
      'October – December 2026': '23',
      'July – September 2026': '6',
      'April – June 2026': '0',
    });
    const month = await page('?period=2026-10');
    expect(table(month, 'Hand-offs')).toEqual({ 'Handed off': '11' });
    expect(Object.entries(table(month, 'Hand-offs by month')).slice(-3)).toEqual([
      ['September 2026', '6'],
      ['October 2026', '11'],
      ['November 2026', '12'],
    ]);
  });

  it('are of first contact inside the promise, outcomes, homes, MARAC and wishes [AL37, FU37, SO48]', async () => {
    const html = await page('?period=2026-q4');
    expect(table(html, 'First contact with the person')).toMatchObject({ 'Not due yet': expect.any(String) as string });
    expect(table(html, 'How cases ended')).toMatchObject({ 'They have moved': '6', 'Not closed yet': '17' });
    expect(table(html, 'Referred to MARAC')).toEqual({ Yes: '0', No: '23' });
    expect(table(html, 'Emergency allocations')).toEqual({ Yes: '0', No: '23' });
    expect(table(html, 'Whom they would rather speak to')).toMatchObject({
      'Not asked for': '0',
      'Not known yet': '23',
    });
  });

  it('are of a year too, from April [SO48]', async () => {
    const html = await page('?period=2026-year');
    expect(html).toContain('Numbers to report: April 2026 – March 2027');
    expect(table(html, 'Hand-offs')).toEqual({ 'Handed off': '29' });
    expect(table(html, 'Hand-offs by year')).toMatchObject({ 'April 2026 – March 2027': '29' });
  });

  it('are of the quarter that is running unless another is asked for, and say that it is not over', async () => {
    for (const search of ['', '?period=', '?period=2027-q1', '?period=2026-11-01', '?period=%3Cscript%3E']) {
      const html = await page(search);
      expect(html).toContain('Numbers to report: October – December 2026');
      expect(html).toContain('This is not over yet.');
    }
    expect(await page('?period=2026-q3')).not.toContain('This is not over yet.');
  });

  it('hold back a small number on the page, in the bars and in the file', async () => {
    const html = await page('?period=2026-01');
    expect(table(html, 'Hand-offs')).toEqual({ 'Handed off': 'Fewer than 5' });
    expect(table(html, 'By channel')).toMatchObject({ 'Web chat': 'Held back', Text: 'Held back' });
    const chart = html.split('<figure').find((one) => one.includes('>By channel</h2>')) ?? '';
    expect(chart).not.toContain('<rect');
    const csv = await (await ask('/staff/reports.csv?period=2026-01')).text();
    expect(csv).toContain('testhomes,2026-01,2026-01,volume,handed-off,fewer than 5,AL36 FU37 FU40 SO48');
  });

  it('are drawn as bars as long as their numbers, with no script and no style of their own', async () => {
    const html = await page('?period=2026-q4');
    const chart = html.split('<figure').find((one) => one.includes('>By channel</h2>')) ?? '';
    expect([...chart.matchAll(/<rect width="(\d+)"/g)].map((match) => match[1])).toEqual(['100', '77']);
    expect(html).not.toMatch(/ style=|<style|<script/);
  });

  it('are a file to download, the same numbers', async () => {
    const answer = await ask('/staff/reports.csv?period=2026-q4', 'auditor');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="testhomes-2026-q4.csv"');
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toBe('landlord,from,to,section,code,number,policy_rows');
    expect(lines).toContain('testhomes,2026-10,2026-12,channel,sms,10,AS51 FU40');
  });

  it("leave out restricted cases, rehearsals and every other landlord's", async () => {
    expect(table(await page('?period=2026-q4', 'otherhomes'), 'Hand-offs')).toEqual({ 'Handed off': '5' });
    expect(JSON.stringify(table(await page('?period=2026-q4'), 'By how they came'))).not.toContain('colleague');
  });

  it('are of one landlord at a time, chosen by whoever serves several, and of none they do not serve', async () => {
    const at = await start(world);
    const cookie = cookieOf(shared([WHO]));
    const read = async (path: string): Promise<string> => (await get(`${at}/staff/${path}`, cookie)).text();
    const theirs = await read('reports?period=2026-q4&landlord=otherhomes');
    expect(table(theirs, 'Hand-offs')).toEqual({ 'Handed off': '5' });
    expect(theirs).toContain('<option value="otherhomes" selected>Other Homes</option>');
    expect(theirs).toContain('href="/staff/reports.csv?landlord=otherhomes&amp;period=2026-q4"');
    expect(theirs).toMatch(/<header.*<span>Other Homes<\/span>/u);
    expect(await read('reports.csv?landlord=otherhomes&period=2026-q4')).toContain('otherhomes,2026-10,2026-12');
    for (const asked of ['', '&landlord=thirdhomes', '&landlord=nobody']) {
      const own = await read(`reports?period=2026-q4${asked}`);
      expect(table(own, 'Hand-offs')).toEqual({ 'Handed off': '23' });
      expect(own).not.toMatch(/thirdhomes|nobody/);
    }
    expect(await page('?period=2026-q4&landlord=otherhomes')).not.toMatch(/otherhomes|name="landlord"/);
  });

  it('are shown to supervisors, safeguarding leads and auditors, who find them from the list', async () => {
    const found: string[] = [];
    for (const role of ['supervisor', 'safeguarding-lead', 'auditor', 'case-handler', 'adviser', 'admin']) {
      const { status } = await ask('/staff/reports', role);
      const list = await (await ask('/staff', role)).text();
      found.push(`${role} ${status} ${list.includes('href="/staff/reports"') ? 'linked' : 'not linked'}`);
    }
    expect(found).toEqual([
      'supervisor 200 linked',
      'safeguarding-lead 200 linked',
      'auditor 200 linked',
      'case-handler 403 not linked',
      'adviser 403 not linked',
      'admin 403 not linked',
    ]);
  });
});
