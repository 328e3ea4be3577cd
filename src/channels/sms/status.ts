/** What became of a text of ours, as the network tells it: late, twice, in any order, for whoever sent it to compare. */
import { isOpaque, type TextState, type TextStatus } from '../../core/sender';
import { messageStatusForm, type Form } from '../twilio';
import { faultOf } from '../twilio-faults';

const STATES: Readonly<Record<string, TextState>> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  partially_delivered: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

export interface TextNews {
  /** As it was sent. Null: an answer given to the network's own request (`deliver`), of which it tells by this address alone. */
  readonly about: string | null;
  readonly status: TextStatus;
}

const aboutIn = (path: string): string | null => new URLSearchParams(/\?([^#]*)/.exec(path)?.[1]).get('about');

/** `path` with its query, which the signature covers. Null for news of anything we did not send ourselves. */
export function readTextNews(form: Form, path: string): TextNews | null {
  const about = aboutIn(path);
  const parsed = messageStatusForm.safeParse(form);
  const status = STATES[parsed.data?.MessageStatus ?? ''];
  if (!parsed.success || status === undefined || !(about === null || isOpaque(about))) return null;
  const { MessageSid: ref, ErrorCode = null } = parsed.data;
  return { about, status: { ref, status, errorCode: ErrorCode, why: status === 'failed' ? faultOf(ErrorCode) : null } };
}
