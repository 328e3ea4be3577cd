/** The desk as the process that `npm start` makes, on a folder that outlives it, to be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT } from '../../src/project';
import { httpClient, type HttpClient } from './http';

export interface DeskProcess extends HttpClient {
  /** SIGKILL, at once; resolves when the process is gone. */
  kill(): Promise<void>;
}

const ready = async (child: ChildProcess): Promise<void> => {
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the desk did not start: ${err}`);
  });
  await Promise.race([once(child.stdout ?? child, 'data'), ended]);
};

export const startDesk = async (dataDir: string, port: number): Promise<DeskProcess> => {
  const env = { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, ['dist/src/main.js'], { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = once(child, 'close');
  await ready(child);
  return {
    ...httpClient(() => port),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
