import type { Actor } from '../people/actor';
import { visibleSources } from '../permissions/visible';
import type { Transaction } from '../transaction';
import { withUpstream } from './claims-resting-on';

/**
 * Sources known only through restricted stories leave the desk's directory, with those they have it from; who stands
 * upstream of a source that the desk knows otherwise stays, since every claim of that one names them.
 */
export async function hideSources(db: Transaction, storyId: string): Promise<void> {
  const here = await spokenIn(db, storyId);
  const elsewhere = { notes: { some: { claim: { appearances: { some: { story: { restricted: false } } } } } } };
  const known = await db.source.findMany({
    where: {
      OR: [
        { id: { in: here }, ...elsewhere },
        { id: { notIn: here }, upstreamId: { in: here }, mergedIntoId: null, OR: [{ listed: true }, elsewhere] },
      ],
    },
    select: { id: true },
  });
  const told = await withUpstream(db, known.map(({ id }) => id));
  await db.source.updateMany({ where: { id: { in: here, notIn: told } }, data: { listed: false } });
}

/** They come back with the story: of those upstream, the ones that whoever opens it sees. */
export async function showSources(db: Transaction, actor: Actor, storyId: string): Promise<void> {
  await db.source.updateMany({ where: { AND: [{ id: { in: await spokenIn(db, storyId) } }, visibleSources(actor)] }, data: { listed: true } });
}

/** The sources that spoke in a story, and whom they have it from. */
async function spokenIn(db: Transaction, storyId: string): Promise<string[]> {
  const sources = await db.source.findMany({ where: { notes: { some: { claim: { appearances: { some: { storyId } } } } } }, select: { id: true } });
  return withUpstream(db, sources.map(({ id }) => id));
}
