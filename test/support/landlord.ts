/** A landlord of nobody's, valid by the schema, for tests that need one and not a particular one. */
import { landlordSchema, type Landlord } from '../../src/core/landlord';

const ours = { rows: ['ours'] };
const phone = '+442079460100';

export const testLandlord = (): Landlord =>
  landlordSchema.parse({
    id: 'oak',
    name: 'Oak Homes',
    colour: '#114477',
    nation: 'england',
    bankHolidays: 'england-and-wales',
    areas: ['bristol'],
    policy: { title: 'Policy', version: '1', from: null, reviewBy: null, ...ours },
    hours: {
      open: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
      exceptions: [],
      bankHolidays: 'closed',
      ...ours,
    },
    firstContact: [{ who: 'person', within: { kind: 'working-days', days: 1 }, clause: 'product-default', ...ours }],
    mayReport: { who: ['anyone'], ...ours },
    doors: {
      open: ['me', 'not-sure', 'someone-else', 'colleague', 'my-behaviour', 'information', 'returning'],
      ...ours,
    },
    channels: { named: ['web-chat'], ...ours },
    colleague: { route: 'report', queue: 'colleagues', tell: [], ...ours },
    contact: { methods: ['call', 'text', 'email'], customerLine: phone, officerLine: phone, ...ours },
    asks: {
      officerGender: { offered: true, ...ours },
      officerFaith: { offered: false, ...ours },
      police: { offered: false, ...ours },
      preferencesOther: { offered: false, ...ours },
    },
    meetingPlaces: { offered: [], ...ours },
    help: [],
    emergencyHomes: { owns: null, ...ours },
    sharing: {
      partners: [{ value: 'marac', name: 'MARAC', ...ours }],
      rules: ['safeguarding'],
      immigrationNotAsked: false,
      ...ours,
    },
    routing: {
      queue: 'desk',
      restrictedQueue: 'restricted',
      behaviourQueue: 'behaviour',
      restrictedReaders: ['safeguarding lead'],
      teams: [{ id: 'desk', name: 'The desk', queue: 'desk', training: 'trained', ...ours }],
      onlyTeams: false,
      ladder: [
        { relax: 'officer-language', afterMinutes: 30, ...ours },
        { relax: 'officer-gender', afterMinutes: 60, ...ours },
      ],
      ...ours,
    },
    term: { person: 'customer', ...ours },
    complaints: { phone: null, email: null, page: null, ...ours },
    languages: { served: ['en'], officers: ['en'], ...ours },
    everyCase: { tasks: ['options'], ...ours },
    escalation: {
      steps: [
        { after: 'untaken', minutes: 10, to: 'team', ...ours },
        { after: 'untaken', minutes: 30, to: 'supervisor', ...ours },
        { after: 'undecided', minutes: 60, to: 'supervisor', ...ours },
        { after: 'before-due', minutes: 60, to: 'team', ...ours },
        { after: 'overdue', minutes: 0, to: 'supervisor', ...ours },
        { after: 'overdue', minutes: 240, to: 'safeguarding-lead', ...ours },
        { after: 'review-due', minutes: 0, to: 'team', ...ours },
      ],
      reviewDays: 31,
      ...ours,
    },
    retention: { closedCaseDays: 365, unagreedMinutes: 60, ...ours },
    texts: [],
  });
