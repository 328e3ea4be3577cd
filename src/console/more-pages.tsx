/** The ways from the list to what is not about one case: only those this member of staff may go. */
import { COUNTERS, ENDERS, GROUP, HANDLERS, holds, KEEPERS } from '../core/staff';
import { NOTICES_PAGE } from './notice-page';
import type { SignedIn } from './sessions';
import { SIGN_INS } from './sign-ins-page';
import type { StaffWords } from './staff-words';
import { TYPING } from './typing-fields';

/** Closed cases of the group: its own, and nobody else is shown the way. */
export const GROUP_CLOSED = '/staff/closed';

const PAGES = [
  { path: TYPING, words: 'typed-link', may: HANDLERS },
  { path: GROUP_CLOSED, words: 'page-group-closed', may: GROUP },
  { path: '/staff/reports', words: 'page-reports', may: COUNTERS },
  { path: NOTICES_PAGE, words: 'page-webhooks', may: KEEPERS },
  { path: SIGN_INS, words: 'page-sign-ins', may: ENDERS },
] as const;

export const MorePages = ({ words, staff }: { readonly words: StaffWords; readonly staff: SignedIn }) => {
  const open = PAGES.filter(({ may }) => holds(staff, may));
  return open.length === 0 ? null : (
    <nav class="more" aria-label={words.say('more-pages')}>
      {open.map((one) => (
        <a key={one.path} href={one.path}>
          {words.say(one.words)}
        </a>
      ))}
    </nav>
  );
};
