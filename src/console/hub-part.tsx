/** Where a case stands with another organisation's hub, so that nobody here takes it for somebody else's. */
import { hubStanding, type HubHandOff } from '../core/hub';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly hub: HubHandOff | undefined;
}

const standing = (hub: HubHandOff): string => {
  const found = hubStanding(hub);
  return found === 'silent' && hub.silentSince === undefined ? 'waiting' : found;
};

export const HubPart = ({ words, hub }: Part) =>
  hub === undefined ? null : <p class="decision">{words.label('hub', standing(hub))}</p>;
