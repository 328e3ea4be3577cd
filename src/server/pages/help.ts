/** The safety page of a landlord, with the support lines best for its area now. Needs neither session nor database. */
import { helpPage } from '../../channels/web-chat/page/help-page';
import type { Page } from '../../channels/web-chat/page/document';
import { lines, openNow } from '../../directory/match';
import { markedEntries } from '../../directory/stale';
import { localTime } from '../../directory/local-time';
import { policyAge } from '../../landlords/policy-age';
import { wordsOf, type Visit } from './ports';

export function safetyPage(visit: Visit): Page {
  const { deps, landlord } = visit;
  const now = deps.now();
  const holidays = deps.holidays(landlord);
  const entries = markedEntries(deps.directory, now);
  const best = lines({ directory: deps.directory, landlord, now, holidays }, {}).flatMap((id) => entries.get(id) ?? []);
  return helpPage({
    landlord,
    words: wordsOf(visit),
    lines: best.map((entry) => ({ entry, open: openNow(entry, now, holidays) })),
    areas: deps.directory.areas.filter((area) => landlord.areas.includes(area.id)),
    policyOverdue: policyAge(landlord, localTime(now).date) === 'overdue',
    rehearsal: visit.rehearsal,
  });
}
