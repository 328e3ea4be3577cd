/** The chat page as `turn` sees it. */
import { fallbackActivities, renderActivities } from '../activity-render';
import type { Channel } from '../channel';

export const webChat: Channel = {
  traits: { name: 'web-chat', mostQuestions: 12, surface: 'page' },
  render: renderActivities,
  fallback: fallbackActivities,
};
