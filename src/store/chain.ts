/**
 * The hash chain of a case's timeline: each entry is hashed with the one before it, over the digest of its sealed
 * body and never the words, so that erasing the words leaves a chain that still verifies.
 */
import { hash } from 'node:crypto';

export interface Link {
  readonly caseId: string;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  /** SHA-256 of the sealed body. */
  readonly digest: Buffer;
}

export interface StoredLink extends Link {
  /** Empty once the case is erased. */
  readonly sealed: Buffer | null;
  readonly prevHash: Buffer;
  readonly hash: Buffer;
}

export const NO_HASH: Buffer = Buffer.alloc(32);

export const digestOf = (sealed: Buffer): Buffer => hash('sha256', sealed, 'buffer');

/** SHA-256 of the hash before and what the entry says without its words. */
export const linkHash = (previous: Buffer, link: Link): Buffer =>
  hash(
    'sha256',
    Buffer.concat([
      previous,
      Buffer.from(JSON.stringify([link.caseId, link.seq, link.at, link.type, link.digest.toString('hex')])),
    ]),
    'buffer',
  );

const holds = (link: StoredLink, seq: number, previous: Buffer): boolean =>
  link.seq === seq &&
  link.prevHash.equals(previous) &&
  link.hash.equals(linkHash(previous, link)) &&
  (link.sealed === null || digestOf(link.sealed).equals(link.digest));

/** The first number at which the chain does not hold, or null. `head` is the hash the case remembers as its last. */
export function brokenAt(
  links: readonly StoredLink[],
  head: { readonly events: number; readonly hash: Buffer },
): number | null {
  let previous = NO_HASH;
  for (const [index, link] of links.entries()) {
    if (!holds(link, index + 1, previous)) return index + 1;
    previous = link.hash;
  }
  return links.length === head.events && previous.equals(head.hash) ? null : links.length + 1;
}
