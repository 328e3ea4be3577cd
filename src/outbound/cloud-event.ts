/** What another system is told: CloudEvents 1.0, structured JSON. Which case, and how pressing; never what was said, or who. */
import type { Job } from '../store/store';

export const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/** `source` is this desk's public address. */
export const cloudEvent = ({ key, data }: Pick<Job, 'key' | 'data'>, source: string): object => ({
  specversion: '1.0',
  id: key,
  source,
  type: `uk.fanlight.case.${data['notice'] ?? 'unknown'}`,
  subject: data['case'],
  time: data['at'],
  datacontenttype: 'application/json',
  data: {
    case: data['case'],
    landlord: data['landlord'],
    priority: data['priority'],
    queue: data['queue'],
    /** ISO 8601, UTC; null where nothing is promised. */
    due: data['due'] === '' ? null : data['due'],
    ...reminderIn(data),
    /** R5: nobody is written to, rung or visited because of this, except by a human who has read the contact plan. */
    'no-auto-contact': true,
  },
});

/** Of a reminder: which clock, which rung of the ladder, whom of the staff it is for, and whose promise it is about. */
const reminderIn = (data: Job['data']): object =>
  data['after'] === undefined
    ? {}
    : {
        after: data['after'],
        rung: Number(data['rung']),
        whom: data['whom'],
        about: data['about'] === '' ? null : data['about'],
      };
