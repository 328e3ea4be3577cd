/** A live call on the pages of its case: what is offered, what is said of one that is on its way, and to whom. */
import type { CaseFile } from '../../../src/core/case-file';
import { sessionId } from '../../../src/core/ids';
import type { PutThrough } from '../../../src/core/put-through';
import type { Session } from '../../../src/core/session';
import { staffId } from '../../../src/core/staff';
import { decision, session } from '../store/fixtures';
import { depsOf, startOn, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const OFFER = 'Have this call put through';
const ANOTHER = staffId('staff-another');

const calling = async (of: Partial<Session>, own: Partial<CaseFile> = {}) => {
  const deps = await depsOf({ files: [] });
  const file = caseFile(own);
  const talk = session({
    id: sessionId('session-call'),
    landlord: file.landlord,
    caseId: file.id,
    channel: 'voice',
    lastAt: NOW,
    ...of,
  });
  await deps.store.turn({ sessionKey: 'call:live', messageId: 'm1', now: NOW }, () =>
    decision({ session: talk, case: file, messages: [], events: [{ type: 'handed_off', because: 'sent' }] }),
  );
  return atCase(await startOn(deps), own.access === 'restricted' ? 'colleague-cases' : 'case-handler-1');
};
const onItsWay = (state: PutThrough['state'], over: Partial<PutThrough> = {}): Partial<Session> => ({
  mode: state === 'wanted' || state === 'ringing' ? 'with-handler' : 'bot',
  putThrough: { state, by: ANOTHER, at: NOW, digits: '07', ...over },
});

describe('a live call', () => {
  it('is offered on the case and on its conversation, with what will happen', async () => {
    const anna = await calling({ mode: 'bot' });
    for (const page of [await anna.read(), await anna.read('/talk')]) {
      expect(page).toContain(OFFER);
      expect(page).toContain('Two digits appear here, for you alone');
    }
  });

  it.each<[string, Partial<Session>, string]>([
    ['whom a colleague wants', onItsWay('wanted'), 'asked for this call. The office line rings at the caller'],
    ['that rings', onItsWay('ringing'), 'The office line rings, or somebody has answered it.'],
    ['of the caller’s own 0', onItsWay('ringing', { by: null }), 'The office line rings, or somebody has answered it.'],
    ['that is over', { ...onItsWay('taken'), mode: 'ended' }, 'The caller was put through. Please note how it went.'],
  ])('%s is told of and not offered', async (_, of, said) => {
    const page = await (await calling(of)).read('/talk');
    expect(page).toContain(said);
    expect(page).not.toContain(OFFER);
  });

  it.each<[string, Partial<Session>, string]>([
    ['nobody took', onItsWay('not-taken'), 'Nobody took the call. The desk went on with the caller.'],
    ['did not come in time', onItsWay('lapsed'), 'The call was not put through.'],
    ['has not come for a minute', onItsWay('wanted', { at: NOW - 60_000 }), 'The call was not put through.'],
  ])('that %s is told of, and offered again', async (_, of, said) => {
    const page = await (await calling(of)).read('/talk');
    expect(page).toContain(said);
    expect(page).toContain(OFFER);
  });

  it('that was left is not offered', async () => {
    const page = await (await calling({ mode: 'suspended' })).read('/talk');
    expect(page).toContain('Nobody is there.');
    expect(page).not.toContain(OFFER);
  });
});

it('of a case for a small group is offered too: only the digits of whoever asked take it (R7)', async () => {
  const page = await (await calling({ mode: 'bot' }, { access: 'restricted' })).read('/talk');
  expect(page).toContain(OFFER);
});

it('nothing of it is on the page of somebody who writes', async () => {
  const page = await (await calling({ mode: 'bot', channel: 'web-chat' })).read('/talk');
  expect(page).not.toContain(OFFER);
  expect(page).toContain('Take over');
});
