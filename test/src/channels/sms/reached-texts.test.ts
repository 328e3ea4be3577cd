/** Every text that somebody can be brought to, of any landlord: what it may not say, and how long it may be. */
import fc from 'fast-check';
import { labelOf } from '../../../../src/channels/fill';
import { segmentsOf } from '../../../../src/channels/sms/segments';
import { createListener } from '../../../../src/safety/listen';
import { linesOf } from '../../../support/conversation';
import { take, walk } from '../../../support/random-walk';
import { contextOn, everything } from '../../../support/twilio';

const NAMES_IT = /abus|violen|domestic|landlord|tenan|victim|perpetrat|refuge|\brape|coerc|control(s|ling)? (me|you)/iu;

it('names no abuse and no landlord, and is never longer than two segments', () => {
  const faults: string[] = [];
  const texts = new Set<string>();
  for (const about of fc.sample(walk, { numRuns: 400, seed: 7 })) {
    const [name = ''] = about.landlord.name.split(' ');
    for (const { input, after, at } of take({ ...about, channel: 'sms' }))
      for (const text of linesOf({ channel: 'sms', landlord: about.landlord }, input, after, at)) {
        texts.add(text);
        if (NAMES_IT.test(text) || text.includes(name) || segmentsOf(text) > 2) faults.push(text);
      }
  }
  expect(faults).toEqual([]);
  expect(texts.size).toBeGreaterThan(60);
});

it('offers no answer in words that would be heard as STOP or as leaving', () => {
  const listener = createListener(['en']);
  const heard = everything.flatMap((event) =>
    event.type === 'asked' && event.manner === 'first'
      ? event.choices
          .map((value) => labelOf(event.wording.id, value, contextOn('sms')))
          .filter((label) => ['stop', 'leave'].includes(listener.interrupt(label, 'sms') ?? ''))
      : [],
  );
  expect(heard).toEqual([]);
});
