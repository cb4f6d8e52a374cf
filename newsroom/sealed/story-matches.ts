import type { Reading } from '@/editor/reading';
import type { ClaimState } from '../claims/claim-state';
import type { AroundText, GateGrant, GateSubject } from '../gate/finding';
import { tierNames } from '../gate/wording';
import type { Transaction } from '../transaction';
import { decoded } from './decoded';
import { findSealedMatches, type OutgoingText } from './find-sealed-matches';

type Story = { reading: Reading; around: readonly AroundText[]; claims: readonly ClaimState[]; grants: Iterable<readonly GateGrant[]> };

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
  const texts = [...textsOfDocument(story), ...textsOfClaims(story), ...story.around.flatMap(({ surface, text }) => addressed(surface, text))];
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

function textsOfDocument({ reading: { surfaces, figures } }: Story): StoryText[] {
  return [
    ...surfaces.map(({ tier, text, pos }) => ({ surface: tierNames[tier], text, pos })),
    ...figures.flatMap(({ alt, credit }) => [outside('the description of a picture', alt), outside('the credit of a picture', credit)]),
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

function outside(surface: string, text: string): StoryText {
  return { surface, text, pos: null };
}

/** An address as it is written and as it is meant: a browser shows `%41` as A. */
function addressed(surface: string, address: string): StoryText[] {
  const meant = decoded(address);
  return [address, ...(meant === address ? [] : [meant])].map((text) => outside(surface, text));
}
