import { randomUUID } from 'node:crypto';
import { body, claim, doc, headline, p } from '@/editor/testing/build';
import { fileStory } from '@/prisma/seed/file-story';
import type { InputOf } from '../registry';
import type { World } from './world';

/** One core claim that a named ministry and an official who must not be named assert. */
export type UnnamedOfficial = { storyId: string; claimId: string; officialId: string };

const words = 'Officials say that the bridge at Karez will close for a year';

/** Mina files a short story on the word of two, of whom one speaks on background. */
export async function fileUnnamedOfficial(world: World): Promise<UnnamedOfficial> {
  const { mina } = world;
  const anchor = randomUUID();
  const ministry = await world.source(mina, 'The transport ministry');
  const officialId = await world.source(mina, 'The official we met in May', 'official');
  const document = doc(headline('A bridge is to close'), body(p(claim(anchor, words), '. The transport ministry said so too.')));
  const filed = await fileStory(mina, {
    sectionId: world.sectionId,
    document,
    claims: {
      closes: {
        anchors: [anchor],
        statement: 'The bridge at Karez will close for a year.',
        materiality: 'core',
        notes: [
          { sourceId: ministry, stance: 'asserts' },
          { sourceId: officialId, stance: 'asserts', terms: 'background' },
        ],
        found: { verification: 'corroborated', method: 'Two who do not depend on each other told us.' },
      },
    },
  });
  return { storyId: filed.id, claimId: filed.claimIds.closes ?? '', officialId };
}

/** The tests of the Associated Press, answered; for a month from now. */
export function requestFor({ storyId, claimId: about, officialId }: UnnamedOfficial, at = new Date()): InputOf<'request-anonymity'> {
  return {
    id: randomUUID(),
    storyId,
    claimId: about,
    sourceId: officialId,
    information: 'A date and a decision, which a second office can check.',
    vital: 'Nobody else tells the villages how long it will take.',
    notOtherwise: 'We asked the ministry on the record; it names no date.',
    reliable: 'Signs the plans, and was right about the last two.',
    reasonForReaders: 'officials may not speak before the minister does',
    description: 'An official of the ministry who has seen the plans',
    expiresAt: new Date(at.getTime() + 30 * 24 * 60 * 60 * 1_000).toISOString(),
  };
}
