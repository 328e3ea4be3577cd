/** What may leave by the plan: the approved wordings of every landlord, read as whoever picks up the telephone reads them. */
import { createCaseDesk } from '../../../src/cases/case-desk';
import { OUTGOING_WORDINGS } from '../../../src/cases/outgoing-ask';
import { segmentsOf } from '../../../src/channels/sms/segments';
import { writing } from '../../../src/channels/sms/writing';
import { landlordId } from '../../../src/core/ids';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { house } from '../../support/conversation';
import { parts, turnDesk } from '../../support/turn-desk';
import { caseFile } from '../console/fixtures';

const desk = turnDesk();

it.each(
  house.landlords.all.flatMap(({ id, name }) => OUTGOING_WORDINGS.map((wording) => [id, wording, name] as const)),
)('of %s, %s is one text in letters every telephone has, without the landlord or the matter', (id, wording, name) => {
  const { store, clock } = desk;
  const given = { ...writing, ...handlerTurns(parts), store, words: house.words, landlord: parts.landlord };
  const cases = createCaseDesk({ ...given, now: () => clock.now, mayKnowOf: () => true });
  const body = cases.bodyOf({ ...caseFile(), landlord: landlordId(id) }, wording);
  expect(segmentsOf(body)).toBe(1);
  expect(body).toMatch(/^[\x20-\x7e]+$/u);
  expect(body.toLowerCase()).not.toContain(name.toLowerCase());
  expect(body).not.toMatch(/abuse|domestic|police|housing|landlord|report|case|safe/iu);
});
