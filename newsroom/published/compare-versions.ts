import { changedWords, type Run } from '@/editor/changed-words';
import { compareDocuments, type BlockChange } from '@/editor/compare';
import type { DocumentJson } from '@/editor/document';

export type PublishedVersion = { byline: string; document: unknown };

/**
 * One passage in which two versions differ. `restyled`: not a word differs, but emphasis, links or marks do. `language` is given
 * when the whole passage is in another than the story's.
 */
export type PassageChange = { part: BlockChange['kind'] | 'byline'; status: Exclude<BlockChange['status'], 'same'>; runs: Run[]; language?: string };

/** What differs between two published versions of a story, in reading order; unchanged passages are left out. */
export function compareVersions(before: PublishedVersion, after: PublishedVersion): PassageChange[] {
  const { blocks } = compareDocuments(before.document as DocumentJson, after.document as DocumentJson);
  const passages = blocks.flatMap(({ kind, status, runs, language }): PassageChange[] => {
    if (status === 'same' || (runs.length === 0 && status !== 'restyled')) return [];
    return [{ part: kind, status, runs, ...(language !== undefined && { language }) }];
  });
  if (before.byline === after.byline) return passages;
  return [{ part: 'byline', status: 'changed', runs: changedWords(before.byline, after.byline) }, ...passages];
}
