/** Words are taken out of the network: of answers to its own requests, which no case knows. */
import { createAnswerStatuses, createHeard, isEnd, redactor } from '../../../src/cases/redact';
import type { TextStatus } from '../../../src/core/sender';
import { FanlightError } from '../../../src/core/errors';
import { startJobs } from '../../../src/turn/jobs';
import { createDeliver } from '../../../src/cases/deliver';
import { aboutsFor } from '../../../src/cases/about';
import { sendings } from '../../support/sending';
import { turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const HOUR = 60 * 60_000;
const REF = `SM${'a'.repeat(32)}`;
const news = (status: TextStatus['status']): TextStatus => ({ ref: REF, status, errorCode: null, why: null });

const setting = () => {
  const out = sendings();
  const clock = () => desk.clock.now;
  const note = () => undefined;
  const deliver = createDeliver({
    ...{ store: desk.store, text: out.text, mail: null, clock, note },
    abouts: aboutsFor(Buffer.alloc(32, 3)),
    numberOf: () => null,
    threadOf: () => '',
    stop: () => Promise.resolve(),
    subjectFor: () => '',
  });
  const jobs = startJobs({ store: desk.store, turns: desk.turnsWith(), chores: { deliver }, clock, note });
  return {
    out,
    jobs,
    told: createAnswerStatuses({ store: desk.store, clock }).told,
    heard: createHeard({ store: desk.store, clock }),
  };
};

it.each(['delivered', 'failed'] as const)('forgets an answer once it is %s, and sends nothing', async (status) => {
  const { out, jobs, told } = setting();
  await told(news('queued'));
  await told(news(status));
  await told(news(status));
  await jobs.run();
  jobs.stop();
  expect(out.redacted).toEqual([REF]);
  expect(out.texts).toEqual([]);
});

it('forgets it after a day where its end is never told', async () => {
  const { out, jobs, told } = setting();
  await told(news('sent'));
  desk.clock.now += 23 * HOUR;
  await jobs.run();
  expect(out.redacted).toEqual([]);
  desk.clock.now += 2 * HOUR;
  await jobs.run();
  jobs.stop();
  expect(out.redacted).toEqual([REF]);
});

it('forgets it however its news are ordered, within a day', async () => {
  const { out, jobs, told } = setting();
  for (const status of ['delivered', 'sent', 'queued'] as const) await told(news(status));
  desk.clock.now += 25 * HOUR;
  await jobs.run();
  jobs.stop();
  expect(out.redacted).toEqual([REF]);
});

it('tries again while the network refuses, and never for what is no text of theirs', async () => {
  const notes: string[] = [];
  const failing = (code: 'NOT_REDACTED' | 'SEND_MALFORMED') =>
    redactor({
      text: {
        send: () => Promise.resolve({ type: 'unknown' }),
        redact: () => Promise.reject(new FanlightError(code, [])),
      },
      clock: () => 5,
      note: ({ event }) => notes.push(event),
    });
  expect(await failing('NOT_REDACTED')(REF, 1)).toBe(60_005);
  expect(await failing('NOT_REDACTED')(REF, 300)).toBeNull();
  expect(await failing('SEND_MALFORMED')('SM9', 1)).toBeNull();
  expect(notes).toEqual(['message_not_redacted', 'message_not_redacted']);
});

it('knows an end from the way there', () => {
  expect((['queued', 'sent', 'delivered', 'failed'] as const).map((status) => isEnd(news(status)))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

it('forgets what they wrote to us a day after it came, once however often it was brought', async () => {
  const { out, jobs, heard } = setting();
  await heard(REF);
  desk.clock.now += HOUR;
  await heard(REF);
  await jobs.run();
  expect(out.redacted).toEqual([]);
  desk.clock.now += 25 * HOUR;
  await jobs.run();
  await jobs.run();
  jobs.stop();
  expect(out.redacted).toEqual([REF]);
  expect(out.texts).toEqual([]);
});
