/** A turn in progress: the session so far and the facts so far. Each function takes one and gives back another. */
import type { Event } from '../core/event';
import type { Session, TrailEntry } from '../core/session';

export interface Progress {
  readonly session: Session;
  readonly events: readonly Event[];
}

export const add = (progress: Progress, ...events: readonly Event[]): Progress => ({
  ...progress,
  events: [...progress.events, ...events],
});

export const change = (progress: Progress, patch: Partial<Session>): Progress => ({
  ...progress,
  session: { ...progress.session, ...patch },
});

export const mark = (progress: Progress, entry: TrailEntry): Progress =>
  change(progress, { trail: [...progress.session.trail, entry] });

export const tell = (progress: Progress, message: string, more: { emergency?: true } = {}): Progress =>
  add(progress, { type: 'told', message, ...more });
