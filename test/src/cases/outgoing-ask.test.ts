/** What may leave by the plan: the approved wordings of every landlord, read as whoever picks up the telephone reads them. */
import { createCaseDesk } from '../../../src/cases/case-desk';
import { OUTGOING_WORDINGS, type OutgoingWording } from '../../../src/cases/outgoing-ask';
import { segmentsOf } from '../../../src/channels/sms/segments';
import { writing } from '../../../src/channels/sms/writing';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { landlordId } from '../../../src/core/ids';
import { landlordById, numberOf } from '../../../src/landlords/find';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { house } from '../../support/conversation';
import { parts, turnDesk } from '../../support/turn-desk';
import { caseFile } from '../console/fixtures';

const desk = turnDesk();

interface Given {
  readonly landlord: string;
  readonly plan?: Partial<ContactPlan>;
  readonly more?: { readonly deskNumber?: () => string | null; readonly repliesRead?: boolean };
}

const bodyOf = (wording: OutgoingWording, { landlord, plan: change = {}, more = {} }: Given): string | null => {
  const { store, clock } = desk;
  const given = { ...writing, ...handlerTurns(parts), store, words: house.words, landlord: parts.landlord };
  const deskNumber = (id: string): string | null => numberOf(house.landlords, id);
  const cases = createCaseDesk({ ...given, deskNumber, ...more, now: () => clock.now, mayKnowOf: () => true });
  const file = caseFile();
  const content = {
    ...file.content,
    plans: file.content.plans.map((one) => ({ ...one, method: 'text' as const, ...change })),
  };
  return cases.bodyOf({ ...file, content, landlord: landlordId(landlord) }, { about: 'person', wording });
};

it.each(
  house.landlords.all.flatMap(({ id, name }) => OUTGOING_WORDINGS.map((wording) => [id, wording, name] as const)),
)('of %s, %s is one text in letters every telephone has, without the landlord or the matter', (id, wording, name) => {
  const body = bodyOf(wording, { landlord: id }) ?? '';
  expect(segmentsOf(body)).toBe(1);
  expect(body).toMatch(/^[\x20-\x7e]+$/u);
  expect(body.toLowerCase()).not.toContain(name.toLowerCase());
  expect(body).not.toMatch(/abuse|domestic|police|housing|landlord|report|case|safe/iu);
});

describe.each(house.landlords.all.map(({ id }) => id))('the number that %s asks them to ring', (landlord) => {
  const desks = writing.readable(numberOf(house.landlords, landlord) ?? '');
  const published = writing.readable(landlordById(house.landlords, landlord)?.contact.customerLine ?? '');

  it('is the desk’s own, which nobody finds by searching for it', () => {
    for (const method of ['text', 'email'] as const) {
      const body = bodyOf('ring-us', { landlord, plan: { method } });
      expect(body).toContain(`Please ring ${desks} `);
      expect(body).not.toContain(published);
    }
  });

  it('is the landlord’s published line only where they agreed to that', () => {
    expect(bodyOf('ring-us', { landlord, plan: { shows: 'desk' } })).toContain(desks);
    expect(bodyOf('ring-us', { landlord, plan: { shows: 'customer-line' } })).toContain(published);
  });

  it('is none where the desk has none: the words are not to be had', () => {
    expect(bodyOf('ring-us', { landlord, more: { deskNumber: () => null } })).toBeNull();
    expect(bodyOf('we-tried', { landlord, more: { deskNumber: () => null } })).toContain('Sorry we missed you');
  });
});

it('an e-mail says that nobody reads replies, unless somebody does; a text does not', () => {
  const [landlord = ''] = house.landlords.all.map(({ id }) => id);
  const unread = /Nobody reads replies to this e-mail\.$/;
  expect(bodyOf('we-tried', { landlord, plan: { method: 'email' } })).toMatch(unread);
  expect(bodyOf('we-tried', { landlord, plan: { method: 'email' }, more: { repliesRead: true } })).not.toMatch(unread);
  expect(bodyOf('we-tried', { landlord })).not.toMatch(unread);
});
