/** For tests of a sender by itself: what the gate gives out for a plan that allows it. */
import { mayAnswer } from '../../src/safety/may-answer';
import { testSession } from './session';

const asked = mayAnswer({ session: testSession(), stopped: false, author: 'handler' }, 0);
if (!asked.allowed) throw new Error('the gate let nothing through');

export const ALLOWED = asked;
