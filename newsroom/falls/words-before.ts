import { anchorsOf } from '@/editor/anchors';
import type { DocumentJson } from '@/editor/document';
import type { Transaction } from '../transaction';

/** How a version stated a claim: its words in the order of the text, and whether as core. */
type Stated = { words: string[]; core: boolean };

/** By claim, how a version of a story stated it. */
export async function wordsBefore(db: Transaction, storyId: string, version: number): Promise<Map<string, Stated>> {
  const publication = await db.publication.findUnique({
    where: { storyId_version: { storyId, version } },
    select: { document: true, appearances: { select: { id: true, claimId: true, core: true } } },
  });
  const appearanceOf = new Map(publication?.appearances.map((appearance) => [appearance.id, appearance]));
  const stated = new Map<string, Stated>();
  for (const { id, exact } of publication ? anchorsOf(publication.document as unknown as DocumentJson) : []) {
    const appearance = appearanceOf.get(id);
    if (!appearance) continue;
    const { words } = stated.get(appearance.claimId) ?? { words: [] };
    stated.set(appearance.claimId, { words: [...words, exact], core: appearance.core });
  }
  return stated;
}

/** Whether a claim stands now in the very words in which a version stated it. */
export function isWordForWord(anchors: readonly { exact: string }[], before: Stated | undefined): boolean {
  return anchors.map(({ exact }) => exact).join('\n') === (before?.words ?? []).join('\n');
}
