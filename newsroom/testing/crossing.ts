import { body, claim, claimId, dateline, doc, headline, p, standfirst } from '@/editor/testing/build';
import { type FiledStory, fileStory, type Manuscript } from '@/prisma/seed/file-story';
import type { World } from './world';

export const anchors = { headline: claimId(1), standfirst: claimId(2), hold: claimId(3), repelled: claimId(4) };

/** The crossing at Spin Boldak in four paragraphs, as Mina writes it. */
export const crossingText = doc(
  headline(claim(anchors.headline, 'Taliban claim key crossing on Pakistan border'), '; Kabul denies it'),
  standfirst(
    claim(anchors.standfirst, 'Militants say they hold the post at Spin Boldak'),
    '; Afghan officials deny it, and the reports could not be independently verified.',
  ),
  dateline('Quetta'),
  body(
    p(
      claim(anchors.hold, 'The Taliban say they hold the crossing at Spin Boldak.'),
      ' Afghan officials deny that the post has fallen. Pakistani officials confirm that the Taliban took it. The newsroom has not been able to verify the reports independently.',
    ),
    p(
      'Interior ministry spokesman Tareq Arian told the agency AFP that ',
      claim(anchors.repelled, '“security forces have repelled the attack”'),
      '. His account could not be independently confirmed. The Taliban deny it.',
    ),
  ),
);

export type Crossing = FiledStory & { taliban: string; kabul: string; pakistan: string; ministry: string; afp: string };

/** Mina files the crossing story; `withMinistry: false` leaves the agency quotation resting on nothing. */
export async function fileCrossing(world: World, { withMinistry = true } = {}): Promise<Crossing> {
  const { mina } = world;
  const taliban = await world.source(mina, 'The Taliban');
  const kabul = await world.source(mina, 'Afghan officials', 'official');
  const pakistan = await world.source(mina, 'Pakistani officials', 'official');
  const ministry = await world.source(mina, 'Afghan interior ministry');
  const afp = await world.source(mina, 'AFP', 'agency', ministry);
  const claims: Manuscript['claims'] = {
    hold: {
      anchors: [anchors.headline, anchors.standfirst, anchors.hold],
      statement: 'The Taliban hold the crossing at Spin Boldak.',
      materiality: 'core',
      notes: [
        { sourceId: taliban, stance: 'asserts', privateRemarks: 'Reached through the usual number.' },
        { sourceId: kabul, stance: 'denies' },
        { sourceId: pakistan, stance: 'confirms' },
      ],
      evidence: [
        { kind: 'media', title: 'Videos of a white flag', publicDescription: 'Videos on social media show the flag there.' },
      ],
      found: {
        verification: 'not_independently_verified',
        method: 'We called both sides and compared the videos with pictures of the gate.',
      },
    },
    repelled: {
      anchors: [anchors.repelled],
      statement: 'Security forces repelled the attack.',
      kind: 'quote',
      notes: withMinistry
        ? [{ sourceId: afp, stance: 'asserts', exactWords: 'security forces have repelled the attack' }]
        : [],
      found: { verification: 'unverified', method: '' },
      contradicts: ['hold'],
    },
  };
  const document = structuredClone(crossingText);
  const filed = await fileStory(mina, { sectionId: world.sectionId, document, claims });
  return { ...filed, taliban, kabul, pakistan, ministry, afp };
}
