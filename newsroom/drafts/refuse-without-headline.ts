import type { DocumentJson } from '@/editor/document';
import { refuse } from '../refusal';
import { headlineOf } from './document-facts';

/** A story is known by its headline: to editors, to readers, and at its address. A headline alone may be a flash. */
export function refuseWithoutHeadline(document: DocumentJson): void {
  if (headlineOf(document) === '') refuse('malformed', 'The story has no headline yet. Write one first.');
}
