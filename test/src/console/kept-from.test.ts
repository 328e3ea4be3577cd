/** Whom a case is kept from stands at the top, with the warning and on paper, whoever said it; and who of those who see it may be meant. */
import { namedAmong } from '../../../src/console/kept-from';
import { staffId } from '../../../src/core/staff';
import { NO_WORK } from '../../../src/core/work';
import { get, signIn, start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW, person } from './fixtures';

afterEach(stop);

const base = caseFile();
const restricted = (keepFrom: string) =>
  caseFile({
    access: 'restricted',
    content: {
      ...base.content,
      work: { ...NO_WORK, restricted: { at: NOW, by: staffId('staff-lead'), reason: 'Somebody rang.', keepFrom } },
    },
  });
const top = (page: string): string => (page.split('<div class="first">')[1] ?? '').split('<section')[0] ?? '';
const CONFLICT = 'Somebody here must not know of this case.';

it('whom staff named when they closed it to its group is at the top, in the section, with the warning, and on paper', async () => {
  const anna = await atCase(await start({ files: [restricted('Mx Underhill in lettings')] }), 'colleague-cases');
  const [page, paper] = [await anna.read(), await anna.read('/print')];
  expect(top(page)).toContain('Mx Underhill in lettings');
  expect(top(page)).not.toContain('assume somebody');
  for (const said of [page, paper]) {
    expect(said).toContain(CONFLICT);
    const [, section = ''] = said.split('<section id="must-not-know"');
    expect(section.split('</section>')[0]).toContain('Mx Underhill in lettings');
  }
  expect(page).not.toContain('may be somebody it is kept from');
});

it('says who of those that see it may be meant, and to whom to tell it', async () => {
  const at = await start({ files: [restricted('Colleague-case group 1, who is her uncle')] });
  const page = await (await get(`${at}/staff/cases/case-1`, await signIn(at, 'testhomes', 'colleague-cases'))).text();
  expect(page).toMatch(
    /role="alert">Colleague-case group 1 can see this case, and may be somebody it is kept from\. Tell/u,
  );
  expect(top(page)).toContain('Colleague-case group 1 may be meant, and can see this case');
});

it.each([
  ['Mrs Jones in repairs', ['Dafydd Jones']],
  ['my brother, DAFYDD', ['Dafydd Jones']],
  ['Élodie', ['Elodie Martin']],
  ['somebody in repairs', []],
  ['Al', []],
])('of “%s” it is %j', (said, names) => {
  const all = ['Dafydd Jones', 'Elodie Martin', 'Al Wu'].map((name, at) =>
    person(['case-handler'], { id: staffId(`staff-${at}`), name }),
  );
  expect(namedAmong(all, [said], base)).toEqual(names);
  expect(namedAmong(all, [said], { ...base, access: 'restricted' })).toEqual([]);
});
