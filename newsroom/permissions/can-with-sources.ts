import type { Actor } from '../people/actor';
import type { Answer } from './answer';
import { addSource, editorial, onlyFor } from './can';

/** Whoever works with sources says how far they trust one, and why. */
export const gradeSource = addSource;

/** Two entries become one for the whole desk and for good, so editors answer for it. */
export function mergeSources(actor: Actor): Answer {
  return onlyFor(actor, editorial, 'Only editors make one source of two.');
}
