import { siteDatabase } from '@/platform/database';
import type { Passage } from './passage';
import { cutPage, readPageKey } from './page-key';
import { storyAddress } from './story-address';
import type { PageCorrection } from './story-notices';
import type { PublicationKind } from './shape';

export type ListedCorrection = PageCorrection & { story: { address: string; headline: string; headlinePassages: Passage[]; language: string } };
export type CorrectionsPage = {
  corrections: ListedCorrection[];
  older: string | null;
  continued: boolean;
  /** When a story with one of these notices, or with one that has gone since, last changed; null without any. */
  changedAt: Date | null;
};

/** Every correction of every story that still has an address, newest first, after the key `before`. */
export async function readCorrections(before?: unknown, size = 40): Promise<CorrectionsPage> {
  const key = readPageKey(before);
  const rows = await siteDatabase().correction.findMany({
    where: {
      story: { standing: { in: ['live', 'retracted'] } },
      ...(key && { at: { lte: key.at }, OR: [{ at: { lt: key.at } }, { id: { lt: key.id } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: size + 1,
    include: { story: { select: { day: true, slug: true, headline: true, headlinePassages: true, language: true } } },
  });
  const { page, next } = cutPage(rows, size, (row) => row);
  const corrections = page.map(({ id, kind, wrong, right, claimId, at, story }) => ({
    id, kind: kind as PublicationKind, wrong, right, claimId, at,
    story: { address: storyAddress(story), headline: story.headline, headlinePassages: story.headlinePassages as Passage[], language: story.language },
  }));
  const { _max } = await siteDatabase().publishedStory.aggregate({
    where: { corrections: { some: { at: { gte: page.at(-1)?.at } } } },
    _max: { updatedAt: true },
  });
  return { corrections, older: next, continued: key !== null, changedAt: _max.updatedAt };
}
