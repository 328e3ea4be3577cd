import type { Deadline } from '../../../src/core/case';
import { stillDecided } from '../../../src/triage/still-decided';

const asked: Deadline = { who: 'person', due: 10, promise: '4.1', firstSafe: 20, needsDecision: true };
const decided: Deadline = { ...asked, decision: 'wait-for-window', decidedAt: 5 };

it('keeps what was decided while the promise and the safe time are the same', () => {
  expect(stillDecided([asked], [decided])).toEqual([decided]);
});

it.each<[string, Deadline]>([
  ['the safe time is another', { ...asked, firstSafe: 30 }],
  ['the promise is another', { ...asked, due: 11 }],
  ['it is somebody else’s', { ...asked, who: 'reporter' }],
])('asks again where %s', (_, now) => expect(stillDecided([now], [decided])).toEqual([now]));
