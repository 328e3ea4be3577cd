/**
 * What a landlord's settings decide, facet by facet: what a person is asked and told behind each door, the safety page,
 * clocks, queues, who may take a case and who is reminded, what staff see. Two landlords with the same facets are the
 * same to everybody.
 */
import { renderToString } from 'preact-render-to-string';
import { helpPage } from '../../src/channels/web-chat/page/help-page';
import { handoffRecord } from '../../src/cases/handoff-record';
import { lookAt } from '../../src/cases/reminders';
import { tasksAfter } from '../../src/cases/work-tasks';
import { PolicyBanner } from '../../src/console/policy-banner';
import { Champion } from '../../src/console/reminder-marks';
import { Facts } from '../../src/console/rest-part';
import { staffWords } from '../../src/console/staff-words';
import type { Asked } from '../../src/core/event';
import { DOORS } from '../../src/core/case';
import { TENURES } from '../../src/core/home';
import type { Input } from '../../src/core/inbound';
import type { Landlord } from '../../src/core/landlord';
import { staffId } from '../../src/core/staff';
import { TRAINING } from '../../src/core/wishes';
import { openNow } from '../../src/directory/match';
import { holidaysOf } from '../../src/landlords/bank-holidays';
import { policyAge } from '../../src/landlords/policy-age';
import { deadlines } from '../../src/triage/deadline';
import { match } from '../../src/triage/matching';
import { staffed } from '../../src/triage/opening-hours';
import { route } from '../../src/triage/routing';
import { caseFile, NOW } from '../src/console/fixtures';
import { begin, house, MINUTE, parts, WORKDAY } from './conversation';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MOST_TURNS = 90;

/** What is said where the first choice would not do, for a person who tells all they are asked. */
const SAYS: Readonly<Record<string, string>> = {
  'safe-now': 'yes',
  'under-18': 'no',
  notice: 'agree',
  'contact-detail': '07700 900123',
  'contact-times': 'weekday-mornings',
  'contact-times-ok': 'yes',
  'contact-avoid-ok': 'yes',
  check: 'send',
  enough: 'tell-more',
};

const answerTo = (asked: Asked, wants: 'first' | 'last'): Input => {
  if (wants === 'last' && asked.choices.includes('in-person')) return { type: 'said', text: '', value: 'in-person' };
  const said = SAYS[asked.question];
  if (said !== undefined && (asked.choices.length === 0 || asked.choices.includes(said) || asked.kind === 'windows'))
    return { type: 'said', text: said, value: said };
  if (asked.kind === 'choose-many') return { type: 'said', text: '', value: [...asked.choices].slice(0, -1) };
  const choice = wants === 'first' ? asked.choices[0] : asked.choices.at(-1);
  return choice === undefined ? { type: 'said', text: 'Robin' } : { type: 'said', text: choice, value: choice };
};

/** Everything asked and told from the first word to the last, with what could be chosen. */
const conversation = (landlord: Landlord, about: string, wants: 'first' | 'last'): readonly unknown[] => {
  const talk = begin({ channel: 'web-chat', landlord });
  const all: unknown[] = [talk.words()];
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { pending } = talk.session();
    if (!pending || talk.session().mode !== 'bot') break;
    talk.send(pending.question === 'about' ? { type: 'said', text: about, value: about } : answerTo(pending, wants));
    all.push(talk.words(), talk.session().pending?.choices);
  }
  return all;
};

const holidays = ({ bankHolidays }: Landlord): readonly string[] => holidaysOf(house.bankHolidays, bankHolidays);

const safetyPage = (landlord: Landlord): string => {
  const best = parts
    .lines(
      landlord,
      WORKDAY,
    )({})
    .flatMap((id) => parts.directory.get(id) ?? []);
  return helpPage({
    landlord,
    words: house.words.for('en', 'web-chat', landlord.id),
    lines: best.map((entry) => ({ entry, open: openNow(entry, WORKDAY, holidays(landlord)) })),
    areas: house.directory.areas.filter(({ id }) => landlord.areas.includes(id)),
    policyOverdue: policyAge(landlord, '2026-11-25') === 'overdue',
    rehearsal: false,
  }).html;
};

/** Nearly at the end of a working day, in the night, and before a weekend. */
const MOMENTS = [WORKDAY, WORKDAY + 6.5 * HOUR, WORKDAY + 13 * HOUR, WORKDAY + 2 * DAY + 6 * HOUR];

const clocks = (landlord: Landlord): readonly unknown[] =>
  MOMENTS.flatMap((at) => [
    staffed(landlord, holidays(landlord), at),
    ...(['me', 'someone-else'] as const).map((door) =>
      deadlines({ landlord, holidays: holidays(landlord), receivedAt: at, plans: [], door }),
    ),
  ]);

const queues = (landlord: Landlord): readonly unknown[] =>
  DOORS.flatMap((door) =>
    [null, ...TENURES].flatMap((tenure) =>
      [null, ...house.directory.areas.map(({ id }) => id)].flatMap((area) =>
        (['landlord', 'restricted'] as const).map((access) =>
          route({ landlord, door, access, home: { tenure, area }, answers: {}, language: 'en' }),
        ),
      ),
    ),
  );

const WISHES = [
  { officerGender: 'woman', language: null },
  { officerGender: null, language: 'pl' },
] as const;

const takers = (landlord: Landlord): readonly unknown[] =>
  WISHES.flatMap((wishes) =>
    TRAINING.flatMap((training) =>
      [0, 20, 60, 120, 300, 700].flatMap((minutes) =>
        [true, false].flatMap((isFirst) =>
          [null, ...TENURES].map((tenure) => {
            const one = { ...caseFile({ priority: 'soon', deadlines: [], handedOffAt: WORKDAY }), wishes };
            const officer = { languages: [], gender: 'man', team: null, training } as const;
            const staff = { roles: ['case-handler'], officer } as const;
            const calendar = { landlord, holidays: holidays(landlord) };
            const home = { tenure, area: null };
            return match({ case: { ...one, home }, staff, calendar, now: WORKDAY + minutes * MINUTE, isFirst });
          }),
        ),
      ),
    ),
  );

const reminded = (landlord: Landlord): readonly unknown[] =>
  [0, 5, 10, 20, 30, 60, 120, 240, 480, 960, 1440, 2 * 1440, 4 * 1440, 29 * 1440, 32 * 1440].map((minutes) =>
    lookAt(caseFile(), { landlord, holidays: holidays(landlord) }, NOW + minutes * MINUTE),
  );

const CHAMPION = { after: 'overdue', to: 'champion', who: 'person', since: NOW, minutes: 480, at: NOW } as const;

const staffSee = (landlord: Landlord): string => {
  const words = staffWords(house.words.for('en', 'web-chat', landlord.id));
  const record = handoffRecord(caseFile(), landlord, '2026-11-25');
  return [
    PolicyBanner({ words, policy: landlord.policy, age: policyAge(landlord, '2026-11-25') }),
    Facts({ words, record, term: landlord.term.person }),
    Champion({ words, one: { reminders: [CHAMPION] }, landlord }),
  ]
    .map((part) => (part === null ? '' : renderToString(part)))
    .join('');
};

const lookedAt = ({ everyCase }: Landlord): readonly string[] =>
  DOORS.flatMap((door) => tasksAfter(caseFile({ door }), NOTHING_FOUND, NOW, everyCase.tasks).map(({ code }) => code));

const NOTHING_FOUND = {
  childrenAtRisk: 'no-concern-today',
  adultsAtRisk: 'no-concern-today',
  dashBy: null,
  agencyOutcome: null,
  at: NOW,
  by: staffId('staff-somebody'),
} as const;

/** The cheapest to look at first. */
const FACETS = {
  'what staff see': staffSee,
  'the safety page': safetyPage,
  'by when': clocks,
  'who is reminded': reminded,
  'what a trained look calls for': lookedAt,
  'whose queue': queues,
  'who may take it': takers,
  'what is asked and told': (landlord: Landlord) =>
    DOORS.flatMap((door) => (['first', 'last'] as const).map((wants) => conversation(landlord, door, wants))),
} as const;

export type Facet = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as readonly Facet[];

/** As a text that is the same exactly when the facet is. */
export const facetOf = (facet: Facet, landlord: Landlord): string => JSON.stringify(FACETS[facet](landlord));
