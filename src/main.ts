/** Starts the desk, prints the one address it is found at, and stops it in order. */
import './node-version';
import { readConfig } from './config';
import { warningsOf } from './config-warnings';
import { FanlightError } from './core/errors';
import { openDesk, type Desk } from './desk';
import { createLog, failure, type Log } from './server/log';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Ctrl-C reaches us twice, from the terminal and from npm: the second one changes nothing, and the end is bounded anyway. */
const stopOn = (desk: Desk): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    desk.close().then(() => {
      process.exit(0);
    }, fail);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
};

/** Errors of ours say what to do; of any other, its name and place are all that is safe to show. */
const fail = (error: unknown): void => {
  if (error instanceof FanlightError) tell(error.message);
  else if (error instanceof Error) tell(error.stack ?? error.name);
  else tell('Stopped for an unknown reason.');
  process.exit(1);
};

/** A promise nobody waited for loses one piece of work, not everybody's conversation. Its message may quote a person. */
const survive = (log: Log): void => {
  process.on('unhandledRejection', (error) => {
    log.error('unhandled', failure(error));
  });
};

const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  survive(log);
  const desk = await openDesk({ config, log });
  await desk.listen();
  stopOn(desk);
  [...warningsOf(config), ...desk.warnings()].forEach(tell);
  process.stdout.write(`Fanlight is at ${config.publicUrl}\n`);
};

start().catch(fail);
