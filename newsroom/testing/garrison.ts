import { body, claim, claimId, doc, headline, p, standfirst } from '@/editor/testing/build';
import { type FiledStory, fileStory, type Manuscript } from '@/prisma/seed/file-story';
import type { World } from './world';

/**
 * A story of which one core claim is that a garrison was killed. `number` tells apart the stories that say so: each has
 * marks of its own. With `claim`, it rests on the claim of an earlier one; `restsOnIt: false` leaves that claim out.
 */
export async function fileGarrison(world: World, number: number, existing: string | null = null): Promise<FiledStory> {
  const { mina, daud } = world;
  const [title, first] = [claimId(number * 10), claimId(number * 10 + 1)];
  const document = doc(
    headline(claim(title, `Garrison killed on the island, Kyiv says (${number})`)),
    standfirst('The border service said that all thirteen soldiers of the post died.'),
    body(p(claim(first, 'All thirteen soldiers of the garrison were killed, the border service said.'), ' Officials in Kyiv confirmed it.')),
  );
  const dead: Manuscript['claims'][string] = {
    anchors: [title, first],
    statement: 'All thirteen soldiers of the garrison were killed.',
    materiality: 'core',
    ...(existing ? { existing } : await sourced(world, daud)),
  };
  return fileStory(mina, { sectionId: world.sectionId, document, claims: { dead } });
}

async function sourced(world: World, by: World['daud']) {
  const service = await world.source(world.mina, 'The border service', 'official');
  const kyiv = await world.source(world.mina, 'Officials in Kyiv', 'official');
  return {
    notes: [
      { sourceId: service, stance: 'asserts' as const },
      { sourceId: kyiv, stance: 'confirms' as const },
    ],
    found: { verification: 'corroborated' as const, method: 'Two officials said the same.', by },
  };
}
