import { randomUUID } from 'node:crypto';

const things = ['story', 'claim', 'otherClaim', 'anchor', 'source', 'otherSource', 'note', 'evidence', 'file', 'remark', 'query', 'revision', 'task', 'correction', 'request', 'reply'] as const;

/** What a command can be about: the ids of a story and of what hangs on it, and the state of its text. */
export type Subject = Record<`${(typeof things)[number]}Id`, string> & {
  version: number;
  restricted: boolean;
  /** What an approval would sign. */
  hash: string;
  /** What a line-by-line check of the claim would sign. */
  checkHash: string;
  pictureHash: string;
};

const noHash = '0'.repeat(64);

/** A subject of which nothing exists yet, or ever. */
export function nothing(): Subject {
  const ids = Object.fromEntries(things.map((thing) => [`${thing}Id`, randomUUID()])) as Record<`${(typeof things)[number]}Id`, string>;
  return { ...ids, version: 1, restricted: true, hash: noHash, checkHash: noHash, pictureHash: noHash };
}
