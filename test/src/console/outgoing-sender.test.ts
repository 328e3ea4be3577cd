/** Nothing is set up to send with: no message is offered, asked for, or left waiting without a word. */
import { createCaseDesk } from '../../../src/cases/case-desk';
import { writing } from '../../../src/channels/sms/writing';
import { type CaseFile, working, workOf } from '../../../src/core/case-file';
import type { Outgoing } from '../../../src/core/outgoing';
import { staffId } from '../../../src/core/staff';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { parts } from '../../support/turn-desk';
import { depsOf, startOn, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const base = caseFile();
const texted: CaseFile = {
  ...base,
  content: { ...base.content, plans: base.content.plans.map((plan) => ({ ...plan, method: 'text' as const })) },
};
const waiting: Outgoing = {
  ...{ id: 'one', method: 'text', about: 'person', to: '+447700900123', body: 'Hello.', wording: 'we-tried' },
  ...{ control: null, by: staffId('staff-anna'), askedAt: NOW, override: null, state: 'waiting', why: [] },
  ...{ ref: null, stateAt: NOW },
};
const NOTHING = 'Nothing is set up here to send this';

const desk = async (canSend: boolean, file = texted) => {
  const deps = await depsOf({ files: [file] });
  const turns = handlerTurns(parts);
  const caseDeskOf: typeof deps.caseDeskOf = (store) =>
    createCaseDesk({
      ...{ ...writing, ...parts, ...turns, store, mayKnowOf: () => false, now: () => NOW },
      canSend: (_, method) => method === 'text' && canSend,
    });
  return { deps, anna: await atCase(await startOn({ ...deps, caseDeskOf })) };
};

it('says so, offers no form, and takes none', async () => {
  const { anna, deps } = await desk(false);
  const page = await anna.read();
  expect(page).toContain(NOTHING);
  expect(page).not.toContain('/acts/send-message');
  expect(await anna.send('send-message', { about: 'person', wording: 'we-tried' })).toEqual([
    409,
    expect.stringContaining('Nothing is set up here to send this, so it would wait for ever.'),
  ]);
  const file = await deps.store.caseFile(base.id);
  expect(file && workOf(file).outgoing).toEqual([]);
});

it('says it of what waits already, which can be taken back', async () => {
  const { anna } = await desk(false, working(texted, { outgoing: [waiting] }));
  expect(await anna.read()).toMatch(new RegExp(`Hello\\.</q>[^]*${NOTHING}[^]*take-back-message`, 'u'));
});

it('says nothing of it where there is something to send with', async () => {
  const { anna } = await desk(true);
  const page = await anna.read();
  expect(page).not.toContain(NOTHING);
  expect(page).toContain('/acts/send-message');
});
