/** Asking for a supervisor, saying that one is coming, and taking it back: each done once, however often it is sent. */
import { DECIDERS, ROLES } from '../core/staff';
import { ASK_REASONS, type SupervisorAsk } from '../core/supervisor-ask';
import type { Route } from './access';
import { fromIn, type From } from './ask-link';
import { landlordOf, wordsOf, type ConsoleDeps } from './deps';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';
import { messagePage } from './small-pages';
import { asksFor, caseFrom, foundAsks, isNobodyHere, type FromCase } from './supervisor';
import { supervisorPage, wayBack, type AskPage } from './supervisor-page';
import { newsPart } from './supervisor-part';

export const supervisorRoutes = (deps: ConsoleDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/staff/supervisor',
    may: ROLES,
    answer: async ({ search }, staff) => asking(deps, staff, { from: fromAddress(search) }),
  },
  { method: 'POST', path: '/staff/supervisor', may: ROLES, answer: (request, staff) => ask(deps, request, staff) },
  {
    method: 'GET',
    path: '/staff/supervisor/part',
    may: ROLES,
    unattended: true,
    answer: (request, staff) => part(deps, request, staff),
  },
  {
    method: 'POST',
    path: '/staff/supervisor/answer',
    may: DECIDERS,
    answer: (request, staff) => settle(deps, request, { staff, isOwn: false }),
  },
  {
    method: 'POST',
    path: '/staff/supervisor/not-needed',
    may: ROLES,
    answer: (request, staff) => settle(deps, request, { staff, isOwn: true }),
  },
];

const fromAddress = (search: string): From => {
  const asked = new URLSearchParams(search);
  return fromIn({ about: asked.get('about') ?? '', from: asked.get('from') ?? '' });
};

const asking = async (
  deps: ConsoleDeps,
  staff: SignedIn,
  { from, trouble }: { readonly from: From; readonly trouble?: AskPage['trouble'] },
): Promise<ConsoleAnswer> => {
  await deps.roster.seen(staff, deps.now());
  const here = await caseFrom(deps, staff, from);
  const landlord = landlordOf(deps, here?.file.landlord ?? staff.landlord);
  const html = supervisorPage({
    words: wordsOf(deps, landlord.id),
    staff,
    landlordName: landlord.name,
    here,
    from: here ? from : undefined,
    asks: await asksFor(deps, staff),
    isNobodyHere: await isNobodyHere(deps, staff, here?.file.landlord ?? staff.landlord),
    trouble,
  });
  return { kind: 'page', status: trouble ? 400 : 200, html };
};

const ask = async (deps: ConsoleDeps, { form }: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const from = fromIn(form);
  const reason = ASK_REASONS.find((one) => one === form['reason']);
  const actId = form['act'] ?? '';
  if (!reason || actId === '') return asking(deps, staff, { from, trouble: 'supervisor-choose' });
  await deps.roster.seen(staff, deps.now());
  const here = await caseFrom(deps, staff, from);
  const about = form['with'] === 'yes' ? here : null;
  const asked = { actId, by: staff.id, at: deps.now(), reason };
  if (about) await about.store.askSupervisor({ ...asked, ...aboutCase(about) });
  else await deps.store.askSupervisor({ ...asked, landlord: staff.landlord, case: null, rehearsal: false });
  return { kind: 'go', to: wayBack(here) };
};

const aboutCase = ({
  file: { id, landlord, rehearsal },
}: FromCase): Pick<SupervisorAsk, 'case' | 'landlord' | 'rehearsal'> => ({
  case: id,
  landlord,
  rehearsal,
});

const part = async (deps: ConsoleDeps, { search }: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const from = fromAddress(search);
  const here = await caseFrom(deps, staff, from);
  const words = wordsOf(deps, staff.landlord);
  const asks = await asksFor(deps, staff);
  return { kind: 'page', status: 200, html: newsPart({ words, staff, asks, from: here ? from : undefined }) };
};

/** Nobody answers their own ask, or takes back a colleague's. */
const settle = async (
  deps: ConsoleDeps,
  { form }: ConsoleRequest,
  { staff, isOwn }: { readonly staff: SignedIn; readonly isOwn: boolean },
): Promise<ConsoleAnswer> => {
  await deps.roster.seen(staff, deps.now());
  const back = wayBack(await caseFrom(deps, staff, fromIn(form)));
  const found = (await foundAsks(deps, staff)).find(
    (one) => one.ask.id === form['ask'] && (one.ask.by === staff.id) === isOwn,
  );
  const over = isOwn && form['over'] === 'yes' ? ({ over: true } as const) : {};
  const answered = found
    ? await found.store.answerAsk(found.ask.id, { by: staff.id, at: deps.now(), ...over })
    : 'gone';
  if (answered === 'answered') return { kind: 'go', to: back };
  const words = wordsOf(deps, staff.landlord);
  const said = words.label('not-done-because', 'ask-answered');
  return { kind: 'page', status: 409, html: messagePage(words, 'not-done', { said, back }) };
};
