/** A line that an open page listens on: ended with the sign-in, and when what it tells of is no longer theirs to hear. */
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { depsOf, get, signIn, startOn, stop } from './console-desk';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

it('of a conversation ends soon after its case is closed to whoever listens (R7)', async () => {
  const deps = await depsOf({ files: [caseFile()] });
  const at = await startOn(deps);
  const cookie = await signIn(at);
  const stream = await get(`${at}/staff/cases/case-1/talk/live`, cookie);
  expect(stream.status).toBe(200);
  await deps.store.act({ case: caseId('case-1'), actId: 'restrict', now: NOW }, ({ case: file }) => ({
    case: { ...file, access: 'restricted' },
    events: [{ type: 'case_restricted', by: staffId('staff-two') }],
  }));
  const said = await stream.text();
  expect(said).toMatch(/event: over\ndata:\n\n$/);
});
