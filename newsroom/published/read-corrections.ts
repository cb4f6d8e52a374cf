import { siteDatabase } from '@/platform/database';
import { continuing, type Continued, mostOnAPage, pageSpan, withinSpan } from './list-page';
import type { Passage } from './passage';
import { storyAddress } from './story-address';
import type { PageCorrection } from './story-notices';
import type { PublicationKind } from './shape';

export type ListedCorrection = PageCorrection & { story: { address: string; headline: string; headlinePassages: Passage[]; language: string } };
export type CorrectionsPage = Continued & {
  corrections: ListedCorrection[];
  /** When a story with one of these notices, or with one that has gone since, last changed; null without any. */
  changedAt: Date | null;
};

/** A page of the corrections of all stories that still have an address, newest first (`pageSpan`). Null where there is no such page. */
export async function readCorrections(before?: unknown): Promise<CorrectionsPage | null> {
  const span = await pageSpan('/corrections', before);
  if (!span) return null;
  const rows = await siteDatabase().correction.findMany({
    where: {
      story: { standing: { in: ['live', 'retracted'] } },
      ...withinSpan(span, 'at', 'id'),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostOnAPage,
    include: { story: { select: { day: true, slug: true, headline: true, headlinePassages: true, language: true } } },
  });
  const corrections = rows.map(({ id, kind, wrong, right, claimId, at, story }) => ({
    id, kind: kind as PublicationKind, wrong, right, claimId, at,
    story: { address: storyAddress(story), headline: story.headline, headlinePassages: story.headlinePassages as Passage[], language: story.language },
  }));
  const { _max } = await siteDatabase().publishedStory.aggregate({
    where: { corrections: { some: { at: { gte: rows.at(-1)?.at } } } },
    _max: { updatedAt: true },
  });
  return { corrections, ...continuing(span), changedAt: _max.updatedAt };
}
