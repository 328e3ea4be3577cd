/**
 * What each kind of setting means for a person, for every policy row that one of them cites: a row is named here, some
 * setting of its landlord must cite it, and each that does must be offered, said or shown. Take the setting away, or stop
 * reading it, and its row fails by name.
 */
import { handoffRecord } from '../../../src/cases/handoff-record';
import { helpPage } from '../../../src/channels/web-chat/page/help-page';
import { nationally } from '../../../src/channels/phone-number';
import { TOPICS } from '../../../src/core/directory';
import type { Landlord } from '../../../src/core/landlord';
import { lines } from '../../../src/directory/match';
import { begin, house, landlordWith, WORKDAY, type Conversation } from '../../support/conversation';
import { AGREED, PLAN } from '../../support/turn-desk';
import { caseFile } from '../console/fixtures';

const NAMES: Readonly<Record<string, RegExp>> = { AL: /^alli/, AS: /^asp/, VI: /^viv/, FU: /^fut/, SO: /^sou/ };
const landlordOf = (row: string): Landlord => landlordWith(({ id }) => NAMES[row.slice(0, 2)]?.test(id) ?? false);

interface Cited {
  readonly rows: readonly string[];
}
const citing = <Setting extends Cited>(settings: readonly Setting[], row: string): readonly Setting[] => {
  const found = settings.filter(({ rows }) => rows.includes(row));
  expect(found).not.toEqual([]);
  return found;
};

/** Rows are read from the name of the test, so that they are named once. */
const rowsIn = (title: string): readonly string[] => (/\[([^\]]+)\]/.exec(title)?.[1] ?? '').split(/,\s*/);
const keeps = (title: string, isKept: (row: string, landlord: Landlord) => void): void => {
  describe(title, () => {
    it.each(rowsIn(title))('%s', (row) => isKept(row, landlordOf(row)));
  });
};

const TOLD = { ...AGREED, ...PLAN, 'contact-method': 'call', 'contact-this-number': 'yes' };

/** Answers by what is meant, else skips or takes the first choice, until the question waits. */
const until = (landlord: Landlord, question: string, means: Readonly<Record<string, string>> = {}): Conversation => {
  const talk = begin({ channel: 'web-chat', landlord });
  const meaning: Readonly<Record<string, unknown>> = { ...TOLD, enough: 'tell-more', ...means };
  for (let turn = 0; turn < 90 && talk.asked() !== question && talk.session().pending; turn += 1) {
    const { pending } = talk.session();
    const meant = meaning[pending?.question ?? ''];
    if (typeof meant === 'string') talk.send({ type: 'said', text: meant, value: meant });
    else if (pending?.skippable) talk.says('skip');
    else talk.send({ type: 'said', text: pending?.choices[0] ?? '', value: pending?.choices[0] ?? '' });
  }
  expect(talk.asked()).toBe(question);
  return talk;
};
const offered = (landlord: Landlord, question: string, means = {}): readonly string[] =>
  until(landlord, question, means).session().pending?.choices ?? [];

const safetyPage = (landlord: Landlord): string => {
  const words = house.words.for('en', 'web-chat', landlord.id);
  return helpPage({ landlord, words, lines: [], areas: [], policyOverdue: false, rehearsal: false }).html;
};
/** As HTML writes it. */
const shown = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

keeps(
  'help a policy names can be asked for, and goes with the case [AL8, AL9, AL10, AS11, AS29, AS30, AS31, AS32, AS33, FU2, FU15, FU26, FU27, FU28, FU30, FU32, SO35, SO36, SO37, SO38, SO39, VI21, VI22, VI23, VI24, VI25, VI26, VI28, VI29, VI30, VI31, VI32, VI33]',
  (row, landlord) => {
    for (const { value } of citing(landlord.help, row)) {
      const talk = until(landlord, 'want');
      expect(talk.session().pending?.choices).toContain(value);
      const { answers } = talk.send({ type: 'said', text: '', value: [value] }).session();
      const file = caseFile();
      const record = handoffRecord({ ...file, content: { ...file.content, answers } }, landlord, '2026-11-25');
      expect(record.wants).toEqual([value]);
    }
  },
);

keeps(
  'a partner a policy names is asked about by name, one by one [AL9, AL10, AL30, AL31, AL32, AL44, AS7, AS11, AS38, AS41, FU1, FU2, FU11, FU15, FU20, FU26, FU27, FU30, FU38, SO31, SO32, SO33, SO35, SO39, VI13, VI14, VI18, VI19, VI23, VI25, VI29, VI40, VI41]',
  (row, landlord) => {
    const partners = citing(landlord.sharing.partners, row);
    const talk = until(landlord, 'sharing');
    for (const { value, name } of partners) {
      expect(talk.session().pending?.choices).toContain(value);
      expect(house.words.for('en', 'web-chat', landlord.id).label('sharing.sharing', value)).toBe(name);
    }
  },
);

keeps(
  'a landlord’s own words stand on its safety page, as its own, with the clause [AL5, AL6, AL7, AL27, AL29, AL41, AS13, AS14, AS15, AS19, AS20, AS25, AS35, FU7, FU8, FU10, FU11, FU18, FU43, FU44, SO5, SO6, SO11, SO12, SO18, SO28, SO39, SO43, VI5, VI6, VI8, VI9, VI11, VI42, VI43]',
  (row, landlord) => {
    const words = house.words.for('en', 'web-chat', landlord.id);
    for (const { key, clause } of citing(landlord.texts, row)) {
      const page = safetyPage(landlord);
      expect(page).toContain(`<blockquote class="theirs"><p>${shown(words.say(`landlord.texts.${key}`))}</p>`);
      expect(page).toContain(`, clause ${clause}`);
    }
  },
);

keeps(
  'a line a row asks for is shown to people of its landlord, for some topic or audience [AL6, AL7, AL9, AL15, AL32, AL41, AS11, AS13, AS15, AS18, AS20, AS31, AS32, AS36, FU6, FU11, FU12, FU16, FU27, FU30, SO6, SO12, SO34, SO37, SO39, SO42, VI13, VI19, VI31, VI35]',
  (row, landlord) => {
    const { directory } = house;
    const where = { directory, landlord, now: WORKDAY, holidays: [] };
    for (const { id, for: audience } of citing(directory.entries, row)) {
      const found = TOPICS.flatMap((topic) => lines(where, { topic, for: audience }));
      expect(found).toContain(id);
    }
  },
);

keeps(
  'the notice says by which of the landlord’s rules others may be told without asking [AL7, AL29, AS40, AS42, AS43, FU15, FU18, FU42, FU43, FU44, SO9, SO43, SO44, VI9, VI13]',
  (row, landlord) => {
    citing([landlord.sharing], row);
    const notice = until(landlord, 'notice').words();
    const words = house.words.for('en', 'web-chat', landlord.id);
    for (const rule of landlord.sharing.rules) expect(notice).toContain(words.label('notice.rules', rule));
  },
);

keeps(
  'every way of contact a landlord has can be chosen, and none it has not [AL20, AL24, AL45, AS27, AS28, FU31, FU41, SO24, SO25, VI10, VI11]',
  (row, landlord) => {
    citing([landlord.contact], row);
    // The app is a way for those who are in it.
    const isHere = (method: string): boolean => method !== 'app';
    const methods = [...landlord.contact.methods].filter(isHere).sort();
    expect([...offered(landlord, 'contact-method')].filter(isHere).sort()).toEqual(methods);
  },
);

keeps(
  'every door a policy opens can be gone through [AL1, AL4, AL23, AL28, AS4, AS22, AS36, AS37, AS45, FU3, FU5, FU6, FU13, FU24, SO1, SO15, SO34, SO41, SO42, VI4, VI17, VI35, VI43]',
  (row, landlord) => {
    citing([landlord.doors], row);
    const doors = offered(landlord, 'about');
    for (const door of landlord.doors.open.filter((one) => one !== 'information')) expect(doors).toContain(door);
  },
);

keeps('complaints can be made, by the landlord’s own ways [AL42, AS54]', (row, landlord) => {
  const [{ phone, email }] = [citing([landlord.complaints], row)[0] ?? landlord.complaints];
  const page = safetyPage(landlord);
  for (const way of [phone && nationally(phone), email].filter((one) => one !== null)) expect(page).toContain(way);
});

keeps(
  'a colleague is read by their own group alone, or told where staff are helped; and whom they may tell stands on the safety page [AL4, AL11, AL12, AL19, AL25, AL27, AL28, AS4, FU13, SO1, SO11]',
  (row, landlord) => {
    citing([landlord.colleague], row);
    const words = house.words.for('en', 'web-chat', landlord.id);
    for (const role of landlord.colleague.tell)
      expect(safetyPage(landlord)).toContain(shown(words.label('landlord.tell', role)));
    const talk = until(landlord, 'colleague-about', { about: 'colleague' });
    talk.send({ type: 'said', text: 'me', value: 'me' });
    const { route } = house.turnParts(() => WORKDAY).clocks;
    if (landlord.colleague.route === 'signpost') expect(talk.session().endedBecause).toBe('signposted');
    else
      expect(route({ landlord, door: 'colleague', access: 'restricted', answers: {}, language: 'en' }).queue).toBe(
        landlord.colleague.queue,
      );
  },
);

keeps('a colleague chooses what would help: leave, other hours, another place [AL17, AL26]', (row, landlord) => {
  citing([landlord.colleague], row);
  const help = offered(landlord, 'colleague-help', { about: 'colleague', 'colleague-about': 'me' });
  for (const one of ['leave', 'flexible-hours', 'place-of-work', 'safe-space-to-meet']) expect(help).toContain(one);
});
