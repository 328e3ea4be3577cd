/** The page of notices that were given up on: for whoever looks after the desk, and nobody else. */
import { KEEPERS, servedBy } from '../core/staff';
import type { Route } from './access';
import { deadNotices, tellAgain } from './dead-notices';
import { landlordOf, landlordsOf, wordsOf, type ConsoleDeps } from './deps';
import { noticePage, NOTICES_PAGE } from './notice-page';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';

export const noticeRoutes = (deps: ConsoleDeps): readonly Route[] => [
  { method: 'GET', path: NOTICES_PAGE, may: KEEPERS, answer: (_, staff) => page(deps, staff) },
  {
    method: 'POST',
    path: `${NOTICES_PAGE}/again`,
    may: KEEPERS,
    answer: (request, staff) => again(deps, request, staff),
  },
];

const page = async (deps: ConsoleDeps, staff: SignedIn): Promise<ConsoleAnswer> => {
  const landlord = landlordOf(deps, staff.landlord);
  const landlords = landlordsOf(deps, staff);
  const notices = await deadNotices(deps.store, servedBy(staff));
  return {
    kind: 'page',
    status: 200,
    html: noticePage({ words: wordsOf(deps, landlord.id), staff, landlords, notices }),
  };
};

/** Who had it told again stands in the log. */
const again = async (deps: ConsoleDeps, { form }: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const asked = { landlords: servedBy(staff), which: form['notice'] ?? '', now: deps.now() };
  for (const one of await tellAgain(deps.store, asked))
    deps.log.info('notice_again', {
      staff: staff.id,
      landlord: one.landlord,
      caseId: one.case,
      code: one.notice,
      job: one.to,
    });
  return { kind: 'go', to: NOTICES_PAGE };
};
