/** A case for somebody who asked to see it: whether they may, whether a reason comes first, and what they get otherwise. */
import type { CaseFile } from '../core/case-file';
import { caseId } from '../core/ids';
import type { Store } from '../store/store';
import { maySee, type InSight } from './access';
import { notFound, wordsOf, type ConsoleDeps } from './deps';
import { openingPage } from './opening-page';
import { mayOpen, type Openings } from './openings';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';

export interface Files {
  readonly deps: ConsoleDeps;
  readonly store: Store;
  readonly openings: Openings;
}

export interface Asked extends Files {
  readonly staff: SignedIn;
  readonly file: InSight<CaseFile>;
}

export type Shown = (asked: Asked) => Promise<string>;

export const fileOf = ({ store }: Files, { params }: ConsoleRequest): Promise<CaseFile | null> =>
  store.caseFile(caseId(params['id'] ?? ''));

export interface Instead {
  /** There is none, or it is not theirs to see. */
  readonly gone?: () => ConsoleAnswer;
  /** A reason has to be given first. */
  readonly unreasoned?: (asked: Asked) => ConsoleAnswer;
}

/** The case, its opening written down; or what they get instead. */
export const opened = async (
  files: Files,
  request: ConsoleRequest,
  staff: SignedIn,
  { gone = () => notFound(files.deps), unreasoned = askReason }: Instead = {},
): Promise<Asked | ConsoleAnswer> => {
  const file = await fileOf(files, request);
  if (!maySee(staff, file)) return gone();
  const asked: Asked = { ...files, staff, file };
  const may = await mayOpen({ openings: files.openings, staff, now: files.deps.now() }, file);
  return may === 'reason-needed' ? unreasoned(asked) : asked;
};

export const content = async (
  files: Files,
  request: ConsoleRequest,
  staff: SignedIn,
  shown: Shown,
): Promise<ConsoleAnswer> => {
  const asked = await opened(files, request, staff);
  return 'kind' in asked ? asked : { kind: 'page', status: 200, html: await shown(asked) };
};

export const askReason = (
  { deps, staff, file }: Pick<Asked, 'deps' | 'staff'> & { readonly file: CaseFile },
  trouble?: 'opening-choose',
): ConsoleAnswer => ({
  kind: 'page',
  status: trouble ? 400 : 200,
  html: openingPage({ words: wordsOf(deps, file.landlord), staff, one: file, trouble }),
});
