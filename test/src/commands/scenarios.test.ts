/** The same people on all four channels leave the same behind; and the comparison notices when they do not. */
import { CHANNELS, type ChannelName } from '../../../src/core/inbound';
import { differences, playEverywhere, storedBy } from '../../../src/commands/scenarios';
import { PEOPLE } from '../../../src/commands/play/people';
import type { Played } from '../../../src/commands/play/play';
import { house, landlordWith } from '../../support/conversation';

type Everywhere = ReadonlyMap<ChannelName, Played>;

const covering = landlordWith(({ colleague }) => colleague.route === 'report').id;
const asking = landlordWith(({ asks }) => asks.officerFaith.offered).id;

const played = async (name: string, landlord = covering): Promise<Everywhere> => {
  const person = PEOPLE.find((one) => one.name === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return playEverywhere(house, landlord, person);
};

describe.each([covering, asking])('with %s', (landlord) => {
  it.each(PEOPLE.map(({ name }) => name))('%s leaves the same behind on every channel', async (name) => {
    const everywhere = await played(name, landlord);
    expect(differences(everywhere)).toEqual([]);
    expect([...everywhere.keys()]).toEqual(CHANNELS);
    for (const { conversations } of everywhere.values())
      for (const { questions, answers } of conversations) {
        expect(Object.keys(answers)).toEqual(expect.arrayContaining(questions.slice(0, -1)));
        expect(questions.length).toBeGreaterThan(2);
      }
  });
});

describe('the comparison', () => {
  const on = (everywhere: Everywhere, channel: ChannelName, change: (one: Played) => Played): Everywhere =>
    new Map([...everywhere].map(([name, one]) => [name, name === channel ? change(one) : one]));

  const withoutAnswer =
    (question: string) =>
    (one: Played): Played => ({
      ...one,
      conversations: one.conversations.map(({ questions, answers: { [question]: _, ...answers } }) => ({
        questions,
        answers,
      })),
    });

  it('notices an answer that is asked for on a channel and lost there', async () => {
    const everywhere = await played('a-neighbour');
    expect(differences(on(everywhere, 'sms', withoutAnswer('relationship')))).toEqual([
      'relationship asked on sms and not stored',
    ]);
  });

  it('notices an answer that is stored otherwise on one channel', async () => {
    const everywhere = await played('a-neighbour');
    const otherwise = on(everywhere, 'voice', (one) => ({
      ...one,
      conversations: one.conversations.map(({ questions, answers }) => {
        const home = answers['person-home'];
        return { questions, answers: home ? { ...answers, 'person-home': { ...home, value: 'key 5' } } : answers };
      }),
    }));
    expect(differences(otherwise)).toEqual(['person-home']);
  });

  it('notices what was stored after coming back, and a case that opens to others', async () => {
    const everywhere = await played('in-danger-who-returns');
    expect(storedBy([...everywhere.values()][0] ?? ({} as never))['tighten (back)']).toEqual(['no-calls']);
    const restricted = on(everywhere, 'voice', (one) => ({
      ...one,
      case: one.case && { ...one.case, access: 'restricted' },
    }));
    expect(differences(restricted)).toEqual(['access']);
    const other = on(everywhere, 'sms', (one) => {
      const [first, second] = one.conversations;
      const tighten = second?.answers['tighten'];
      return first && second && tighten
        ? {
            ...one,
            conversations: [
              first,
              { ...second, answers: { ...second.answers, tighten: { ...tighten, value: ['no-texts'] } } },
            ],
          }
        : one;
    });
    expect(differences(other)).toEqual(['tighten (back)']);
  });

  it('the person who comes back has a tighter plan on every channel', async () => {
    for (const { case: file } of (await played('in-danger-who-returns')).values())
      expect(file?.content.plans.at(-1)).toMatchObject({ method: 'i-will-contact-you', voicemail: 'no' });
  });
});
