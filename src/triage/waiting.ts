/** How many hand-offs of each landlord nobody has taken, and how many of its promises are overdue: counts for whoever runs the desk. */
import type { Case } from '../core/case';
import type { Instant } from '../core/ids';
import type { Waiting } from '../core/waiting';
import { untaken } from './untaken';

/** Each landlord once, also those nobody waits for: a series that is not there alarms nobody. */
export const waitingFor = (landlords: readonly string[], cases: readonly Case[], now: Instant): readonly Waiting[] =>
  landlords.map((landlord) => {
    const own = cases.filter((one) => one.landlord === landlord);
    const overdue = own.reduce((all, one) => all + overdueOf(one), 0);
    return { landlord, untaken: untaken(own, now).length, overdue };
  });

/** One for each of whom it was promised. */
const overdueOf = ({ reminders = [] }: Case): number =>
  new Set(reminders.filter(({ after }) => after === 'overdue').map(({ who }) => who)).size;
