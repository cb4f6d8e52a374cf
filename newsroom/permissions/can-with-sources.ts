import type { Actor } from '../people/actor';
import type { Answer } from './answer';
import { addSource, editorial, onlyFor } from './can';

/** Whoever works with sources says how far they trust one, and why. */
export const gradeSource = addSource;

/** Its word falls in every story at once, also in those of others, so editors answer for it. */
export function withdrawSource(actor: Actor): Answer {
  return onlyFor(actor, editorial, 'Only editors note that a source withdrew everything it said.');
}

/** Two entries become one for the whole desk and for good, so editors answer for it. */
export function mergeSources(actor: Actor): Answer {
  return onlyFor(actor, editorial, 'Only editors make one source of two.');
}
