/** The landlord's app as `turn` sees it: a page whose account may be shared, which its words say (locale part `app`). */
import { fallbackActivities, renderActivities } from '../activity-render';
import type { Channel } from '../channel';

export const connectApp: Channel = {
  traits: { name: 'connect-app', mostQuestions: 12, surface: 'page' },
  render: renderActivities,
  fallback: fallbackActivities,
};
