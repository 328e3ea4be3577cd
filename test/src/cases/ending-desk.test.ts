/** What ends something of a case, as one act each on the real store: nobody alone, nobody rung meanwhile. */
import { workOf } from '../../../src/core/case-file';
import { staffId, type Staff } from '../../../src/core/staff';
import { ANNA, callingDesk, LEAD } from '../../support/calling-desk';

const desk = callingDesk();
const SUPERVISOR: Staff = { ...ANNA, id: staffId('staff-sue'), roles: ['supervisor'] };
const FREELY = { wordsPassed: true, alone: 'yes', pressure: 'none-seen' } as const;

it('nobody is rung once somebody of the staff has heard that they want to withdraw (R17)', async () => {
  const session = await desk.agreed();
  expect(await desk.cases().hearAsked({ ...desk.doing(session), what: 'withdraw' })).toMatchObject({ type: 'done' });
  expect(await desk.ask(session)).toMatchObject({ type: 'refused' });
  expect(await desk.calls(session)).toEqual([]);
});

it('no supervisor alone hears, checks and erases; another does, once somebody trained has looked', async () => {
  const session = await desk.agreed();
  const file = await desk.fileOf(session);
  const erase = (by: Staff) => desk.cases().erase({ ...desk.doing(session, by), erasing: { despite: true } });
  await desk.cases().hearAsked({ ...desk.doing(session, SUPERVISOR), what: 'delete' });
  const task = workOf(await desk.fileOf(session)).tasks.find(({ code }) => code === 'asked-to-delete');
  const checked = { task: task?.id ?? '', ...FREELY };
  await desk.cases().checkPressure({ ...desk.doing(session, SUPERVISOR), checked });
  expect(await erase(SUPERVISOR)).toEqual({ type: 'refused', why: 'not-screened' });
  const found = { childrenAtRisk: 'no-concern-today', adultsAtRisk: 'no-concern-today' } as const;
  await desk.cases().screen({ ...desk.doing(session), found: { ...found, dashBy: null, agencyOutcome: null } });
  expect(await erase(SUPERVISOR)).toEqual({ type: 'refused', why: 'another-decides' });
  expect(await erase(LEAD)).toEqual({ type: 'done', fresh: true });
  expect(await desk.store.caseFile(file.id)).toBeNull();
});
