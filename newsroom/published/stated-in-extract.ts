import type { DocumentJson } from '@/editor/document';
import { readDocument } from '@/editor/reading';
import { siteDatabase } from '@/platform/database';
import type { Extract } from './extract';
import { labelsOf, needsMark } from './page-claim';
import type { PublicClaimLabels } from './shape';

type Shown = { id: string; currentVersion: number; language: string; extract: Extract };

/**
 * By story, the labels of claims that readers must not take as settled and whose words stand in its extract: an extract
 * states them alone, far from what the text says beside. Core claims are told with every story of a list, and are left out.
 */
export async function statedInExtracts(shown: readonly Shown[]): Promise<(storyId: string) => PublicClaimLabels[]> {
  if (shown.length === 0) return () => [];
  const { publication, publishedAppearance } = siteDatabase();
  const live = { OR: shown.map(({ id, currentVersion }) => ({ storyId: id, version: currentVersion })) };
  const rows = await publishedAppearance.findMany({ where: { core: false, publication: live }, select: { id: true, publicationId: true, claim: true } });
  const open = rows.map(({ claim, ...row }) => ({ ...row, labels: labelsOf(claim) })).filter(({ labels }) => needsMark(labels));
  if (open.length === 0) return () => [];
  const documents = await publication.findMany({
    where: { id: { in: [...new Set(open.map(({ publicationId }) => publicationId))] } },
    select: { id: true, storyId: true, document: true },
  });
  const stated = new Map(
    documents.map(({ id, storyId, document }) => {
      const story = shown.find((each) => each.id === storyId);
      const marks = story ? marksIn(document as DocumentJson, story) : new Set<string>();
      return [storyId, open.filter((claim) => claim.publicationId === id && marks.has(claim.id)).map(({ labels }) => labels)];
    }),
  );
  return (storyId) => stated.get(storyId) ?? [];
}

/** The marks over words of the extract. */
function marksIn(document: DocumentJson, { extract, language }: Shown): Set<string> {
  const lines = extract.map(({ text }) => text).join('').split(/…|\n/u).map((line) => line.trim()).filter((line) => line !== '');
  const marks = new Set<string>();
  for (const { text, anchors } of readDocument(document, language).surfaces) {
    if (anchors.length === 0) continue;
    const places = lines.map((line) => ({ from: text.indexOf(line), length: line.length })).filter(({ from }) => from >= 0);
    for (const { id, from, to } of anchors) {
      if (places.some((place) => place.from < to && place.from + place.length > from)) marks.add(id);
    }
  }
  return marks;
}
