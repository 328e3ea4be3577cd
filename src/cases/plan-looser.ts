/** Whether a contact plan became looser: more contact, another contact, or another ear. Then the two words come first (R17). Pure. */
import type { ContactPlan, ShownNumber } from '../core/contact-plan';
import { HEARD } from '../safety/tighter-plan';
import { without } from '../safety/window-set';

const shownBy = ({ shows }: ContactPlan): ShownNumber => shows ?? 'desk';

type Test = (before: ContactPlan, after: ContactPlan) => boolean;

const LOOSER: readonly Test[] = [
  (before, after) => after.method !== before.method && after.method !== 'i-will-contact-you',
  (before, after) => after.detail !== null && after.detail !== before.detail,
  (before, after) => after.private === 'only-me' && before.private !== 'only-me',
  (before, after) => without(after.windows ?? [], before.windows ?? []).length > 0,
  // Also one outside their safe times: they named it, and only they take it back.
  (before, after) => without(before.never, after.never).length > 0,
  (before, after) => after.voicemail === 'yes' && before.voicemail !== 'yes',
  (before, after) => HEARD.indexOf(after.answered) > HEARD.indexOf(before.answered),
  // Other words said to another, whatever was said before.
  (before, after) => after.answered === 'cover' && after.cover !== before.cover,
  // Another number on their screen is seen by whoever looks at it, and neither is plainly the safer one.
  (before, after) => shownBy(after) !== shownBy(before),
  (before, after) => after.ifCutOff === 'use-this-plan' && before.ifCutOff !== 'use-this-plan',
];

export const isLooser: Test = (before, after) => LOOSER.some((test) => test(before, after));
