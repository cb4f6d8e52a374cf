import type { DocumentJson, NodeJson } from '@/editor/document';
import type { Reading } from '@/editor/reading';
import type { ClaimState } from '../claims/claim-state';
import type { GateGrant, GateSubject } from '../gate/finding';
import { tierNames } from '../gate/wording';
import type { Transaction } from '../transaction';
import { decoded } from './decoded';
import { findSealedMatches, type OutgoingText } from './find-sealed-matches';

type Story = { id: string; reading: Reading; document: DocumentJson; claims: readonly ClaimState[]; grants: Iterable<readonly GateGrant[]> };

/** Of so many it is told where they stand, and of the others that there are some: a draft is no list to ask names from. */
const mostTold = 20;

/** `pos` is the position of the document at which the text begins; null where it stands outside it. */
type StoryText = OutgoingText & { pos: number | null };

/**
 * Where something sealed stands in what a story would tell readers: its text, pictures and links, its address, those who
 * sign it, its topics, and what its claims say of whom. The words themselves are in no answer; the ids of the
 * sources are for deciding who may sign, and leave the newsroom neither.
 */
export async function storyMatches(db: Transaction, story: Story): Promise<GateSubject['sealedMatches']> {
  if ((await db.fingerprintKey.count()) === 0) return [];
  const texts = [...textsOfDocument(story), ...textsOfClaims(story), ...(await textsBeside(db, story.id))];
  const matches = await findSealedMatches(db, texts.filter(({ text }) => text !== ''));
  const told = matches.slice(0, mostTold).map(({ outgoing: { surface, pos }, from, to, sourceIds }) => ({
    surface,
    sourceIds,
    place: pos === null ? null : { from: pos + from, to: pos + to, text: '' },
  }));
  const distinct = [...new Map(told.map((match) => [JSON.stringify(match), match])).values()];
  const further = matches.slice(mostTold).flatMap(({ sourceIds }) => sourceIds);
  return further.length === 0 ? distinct : [...distinct, { surface: 'further places', sourceIds: [...new Set(further)].sort(), place: null }];
}

function textsOfDocument({ reading: { surfaces, figures }, document }: Story): StoryText[] {
  return [
    ...surfaces.map(({ tier, text, pos }) => ({ surface: tierNames[tier], text, pos })),
    ...figures.flatMap(({ alt, credit }) => [outside('the description of a picture', alt), outside('the credit of a picture', credit)]),
    ...linksOf(document).flatMap((address) => addressed('a link', address)),
  ];
}

function textsOfClaims({ claims, grants }: Story): StoryText[] {
  return [
    ...claims.flatMap(({ statement, verificationMethod, figure, notes, evidence }) => [
      outside('a claim', statement),
      outside('how a claim was checked', verificationMethod),
      outside('a figure', `${figure?.unit ?? ''} ${figure?.definition ?? ''}`),
      ...notes.flatMap((note) => [
        outside('the name of a source', note.source.name),
        outside('the name of a source', note.source.upstreamName ?? ''),
        outside('the description of a source', note.source.publicDescription),
        outside('an attribution', note.publicAttribution),
        outside('the words of a source', note.exactWords),
        outside('the words of a source', note.translation),
      ]),
      ...evidence.flatMap(({ title, publicDescription, url }) => [
        outside('the title of evidence', title),
        outside('the description of evidence', publicDescription),
        ...addressed('the address of evidence', url ?? ''),
      ]),
    ]),
    ...[...grants].flat().flatMap(({ description, reasonForReaders }) => [
      outside('the description agreed with a source', description),
      outside('why a source is not named', reasonForReaders),
    ]),
  ];
}

async function textsBeside(db: Transaction, storyId: string): Promise<StoryText[]> {
  const { slug, byline, placeName, topics, authors } = await db.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { slug: true, byline: true, placeName: true, topics: { select: { topic: true } }, authors: { select: { author: true } } },
  });
  return [
    outside('the address', slug ?? ''),
    outside('the byline', byline),
    outside('the place', placeName),
    ...topics.map(({ topic: { name, description, slug: address } }) => outside('a topic', [name, description, address].join('\n'))),
    ...authors.map(({ author: { name, role, bio, slug: address } }) => outside('an author', [name, role, bio, address].join('\n'))),
  ];
}

function outside(surface: string, text: string): StoryText {
  return { surface, text, pos: null };
}

/** An address as it is written and as it is meant: a browser shows `%41` as A. */
function addressed(surface: string, address: string): StoryText[] {
  const meant = decoded(address);
  return [address, ...(meant === address ? [] : [meant])].map((text) => outside(surface, text));
}

function linksOf(node: NodeJson | DocumentJson): string[] {
  const own = ('marks' in node ? (node.marks ?? []) : []).flatMap(({ attrs }) => Object.values(attrs ?? {}));
  return [...own.filter((value) => typeof value === 'string'), ...(node.content ?? []).flatMap((part) => linksOf(part))];
}
