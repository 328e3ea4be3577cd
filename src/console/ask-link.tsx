/** The quick way to a supervisor, on every page: a link that carries the case it stands on, and no more. */
import type { Case } from '../core/case';
import type { StaffWords } from './staff-words';

export const SUPERVISOR = '/staff/supervisor';

/** The page somebody asks from, as an address carries it. */
export interface From {
  /** `cases/…` or `rehearsal-cases/…`; whatever else it is, it is no case. */
  readonly about: string;
  /** From its conversation, to go back to. */
  readonly isTalk: boolean;
}

/** From the page of a case, or from its conversation. */
export const fromCase = ({ id, rehearsal }: Pick<Case, 'id' | 'rehearsal'>, isTalk = false): From => ({
  about: `${rehearsal ? 'rehearsal-cases' : 'cases'}/${id}`,
  isTalk,
});

export const fromSearch = (from: From | undefined): string =>
  from ? `?${new URLSearchParams({ about: from.about, ...(from.isTalk && { from: 'talk' }) }).toString()}` : '';

/** As an address or a form gives it back. */
export const fromIn = (given: { readonly about?: string | undefined; readonly from?: string | undefined }): From => ({
  about: given.about ?? '',
  isTalk: given.from === 'talk',
});

export const AskLink = ({ words, from }: { readonly words: StaffWords; readonly from: From | undefined }) => (
  <a class="ask-link" href={`${SUPERVISOR}${fromSearch(from)}`}>
    {words.say('supervisor-link')}
  </a>
);
