/** The walks in threads, as built: what one of them throws fails the command. */
import { spawnSync } from 'node:child_process';
import { PROJECT } from '../../../../src/project';

it('fails with what a thread threw', () => {
  // Outside Jest, with threads of its own, as the command runs them.
  const script = `require('./dist/src/commands/walk/threads').walkAll([{ landlord: 'nobody', channel: 'sms' }])`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: PROJECT, encoding: 'utf8' });
  expect(stderr).toContain('no landlord nobody');
  expect(status).toBe(1);
}, 30_000);
