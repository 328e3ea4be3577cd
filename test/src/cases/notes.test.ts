/** What staff write for one another reaches nobody else: not the person, not their channel, not a hub. */
import { writing } from '../../../src/channels/sms/writing';
import { createCaseDesk } from '../../../src/cases/case-desk';
import { handoffRecord } from '../../../src/cases/handoff-record';
import { landlordId } from '../../../src/core/ids';
import { staffId, type Staff } from '../../../src/core/staff';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { house } from '../../support/conversation';
import { AGREED, KEYS, parts, texting, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, turnsWith, inbound, sessionOf, tell } = desk;
const ANNA: Staff = {
  id: staffId('staff-anna'),
  name: 'Anna',
  landlord: landlordId(texting.id),
  roles: ['case-handler'],
};

it('is read by nobody but colleagues, while the person is there and once the case is handed on', async () => {
  const cases = createCaseDesk({
    ...writing,
    mayKnowOf: () => false,
    store: desk.store,
    words: house.words,
    landlord: parts.landlord,
    ...handlerTurns(parts),
    now: () => clock.now,
  });
  await tell('web-chat', AGREED);
  await turnsWith().take(inbound('web-chat', { type: 'said', text: 'human', value: 'human' }));
  const id = (await sessionOf('web-chat')).caseId;
  if (!id) throw new Error('no case');
  await cases.takeOver({ case: id, staff: ANNA, actId: 'take' });
  await cases.addNote({ case: id, staff: ANNA, actId: 'note', words: 'a word among ourselves' });
  const taken = await turnsWith().take(inbound('web-chat', { type: 'said', text: 'are you there' }));
  const control = (await sessionOf('web-chat')).control;
  await cases.handBack({ case: id, staff: ANNA, actId: 'back', control });
  const file = await desk.store.caseFile(id);
  const landlord = file && parts.landlord(file.landlord);
  if (!landlord) throw new Error('no landlord');
  const out = [
    taken,
    // What Direct Line reads back, by number and by stream.
    await desk.store.messages(KEYS['web-chat'], 0),
    await desk.store.transcript(id),
    handoffRecord(file, landlord, '2026-11-23'),
    await desk.store.timeline(id),
  ];
  expect(JSON.stringify(out)).toContain('are you there');
  expect(JSON.stringify(out)).not.toContain('among ourselves');
  expect(await desk.store.notes(id)).toMatchObject([{ words: 'a word among ourselves', by: ANNA.id }]);
});
