import { CHANNELS } from '../../src/core/inbound';
import { doorOf } from '../../src/engine/carry-out';
import { personPlan, reporterPlan } from '../../src/engine/plan';
import { begin, landlordWith, WORKDAY } from '../support/conversation';

const start = { 'safe-now': 'yes', about: 'colleague' } as const;
const signposting = landlordWith(({ colleague }) => colleague.route === 'signpost');
const covering = landlordWith(({ colleague }) => colleague.route === 'report');

describe.each(CHANNELS)('somebody who works for the landlord, on %s', (channel) => {
  it.each(['me', 'a-colleague'])('is shown where to go when the policy sends staff elsewhere: %s', (about) => {
    const shown = begin({ channel, landlord: signposting }).means({ ...start, 'colleague-about': about });
    expect(shown.session()).toMatchObject({ mode: 'ended', endedBecause: 'signposted', caseId: null });
    expect(shown.words()).toMatch(/\d(?:[ ]?\d){2}/u);
  });

  it('opens a restricted case where the policy covers staff', () => {
    const opened = begin({ channel, landlord: covering }).means({ ...start, 'colleague-about': 'me', notice: 'agree' });
    expect(opened.events()).toContainEqual(
      expect.objectContaining({ type: 'agreed', door: 'colleague', access: 'restricted' }),
    );
    expect(opened.asked()).toBe('contact-method');
  });

  it('reports what a customer told them as a professional, whatever the policy says of staff', () => {
    const report = begin({ channel, landlord: signposting }).means({
      ...start,
      'colleague-about': 'a-customer-told-me',
    });
    expect(report.asked()).toBe('danger-now');
    expect(doorOf(report.session())).toBe('someone-else');
  });
});

describe('a colleague who gives a way to be reached', () => {
  const told = (about: string) =>
    begin({ channel: 'web-chat', landlord: covering }).means({
      ...start,
      'colleague-about': about,
      notice: 'agree',
      'contact-method': 'call',
      'contact-detail': '07700900202',
    });

  it('is the reporter where it is about another, of whom no plan is made up', () => {
    const { session } = told('a-colleague');
    expect(personPlan(session(), WORKDAY)).toBeNull();
    expect(reporterPlan(session(), WORKDAY)).toMatchObject({
      about: 'reporter',
      setBy: 'reporter',
      method: 'call',
      detail: '+447700900202',
    });
  });

  it('is the person where it is about themselves', () => {
    const { session } = told('me');
    expect(reporterPlan(session(), WORKDAY)).toBeNull();
    expect(personPlan(session(), WORKDAY)).toMatchObject({ about: 'person', setBy: 'person', detail: '+447700900202' });
  });
});
