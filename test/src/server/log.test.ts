import { FanlightError } from '../../../src/core/errors';
import { createLog, failure, type LogFields } from '../../../src/server/log';

const logged = (fields: LogFields): Record<string, unknown> => {
  let line = '';
  createLog('info', { write: (text) => (line = text) }).info('request', fields);
  return JSON.parse(line);
};

describe('the log', () => {
  it('writes ids, codes and durations', () => {
    const fields = {
      route: 'directLineActivities',
      status: 200,
      ms: 12,
      requestId: 'd2719f3e-1111-4222-8333-123456789012',
      caseId: 'FL-7KQ2',
      code: 'STALE_WRITE',
      at: 'src/turn/take-turn.ts:41',
    };
    expect(logged(fields)).toEqual({ level: 30, time: expect.any(String), event: 'request', ...fields });
  });

  it.each([
    ['a sentence', 'He hit me last night'],
    ['a number', '+447700900123'],
    ['a number without its plus', '07700900123'],
    ['an email address', 'sam@example.org'],
    ['several lines', 'a\nb'],
    ['something endless', 'x'.repeat(500)],
  ])('writes a question mark for %s', (_, value) => {
    expect(logged({ sessionId: value })['sessionId']).toBe('?');
  });

  it('drops a field it does not know', () => {
    const fields = { status: 200, body: 'He hit me' };
    expect(logged(fields)).not.toHaveProperty('body');
  });

  it('is silent below its level', () => {
    const lines: string[] = [];
    const log = createLog('warn', { write: (line) => void lines.push(line) });
    log.info('started');
    log.warn('refused');
    expect(lines).toHaveLength(1);
  });
});

describe('what is said of a failure', () => {
  it('is a code and our own line, never the message', () => {
    const told = failure(new Error('Sam, 07700 900123 at src/secret/07700900123.ts:1'));
    expect(told).toEqual({ code: 'Error', at: expect.stringMatching(/log\.test\.ts:\d+$/) });
    expect(failure(new FanlightError('STALE_WRITE', ['Sam'])).code).toBe('STALE_WRITE');
    expect(failure(Object.assign(new Error('Sam'), { code: 'ECONNREFUSED' })).code).toBe('ECONNREFUSED');
    expect(failure('Sam')).toEqual({ code: 'NotAnError' });
  });
});
