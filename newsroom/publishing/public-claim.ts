import type { AgreedWords } from '../anonymity/agreed-words';
import type { ClaimState, NoteState } from '../claims/claim-state';
import { lastWords, upstreamOf } from '../claims/rules';
import type { Contestation, Disposition, Stance, Verification } from '../claims/vocabulary';
import type { PublicClaim, PublicVoice, VoiceHeard } from '../published/shape';

/**
 * What readers may know of a claim: the last word of each source that spoke on terms which allow it, how we tried, and
 * the evidence with an address or a public description. Names of unnamed sources, private remarks and how we obtained
 * things stay behind.
 * @param now ISO 8601, UTC; words under an embargo that still runs are left out.
 * @param agreed by source, how those who go unnamed are described, and why they are not named (AP: readers are told).
 */
export function publicClaim(state: ClaimState, now: string, agreed: ReadonlyMap<string, AgreedWords> = new Map()): PublicClaim {
  return {
    id: state.id,
    statement: state.statement,
    kind: state.kind,
    verification: state.verification,
    contestation: state.contestation,
    disposition: state.disposition,
    method: state.verificationMethod,
    figure: state.figure,
    voices: heard(state.notes, now).map((note) => voice(note, agreed.get(note.source.id))),
    evidence: state.evidence
      .filter(isShown)
      .map(({ kind, title, publicDescription, url }) => ({ kind, title, description: publicDescription, url })),
  };
}

export function isShown({ publicDescription }: ClaimState['evidence'][number]): boolean {
  return publicDescription !== '';
}

/** The last word of each source that may be heard. Who carried the word of one that has since withdrawn is not; that one itself is. */
export function heard(notes: NoteState[], now: string): NoteState[] {
  const last = lastWords(notes, ({ source }) => source.id);
  const stands = ({ source }: NoteState) => !upstreamOf(source).some((id) => id !== source.id && last.get(id)?.stance === 'withdrew');
  return [...last.values()].filter((note) => stands(note) && mayBeHeard(note, now));
}

/** AP: off the record is not for use; deep background is used without any attribution, so it is no voice. */
export function mayBeHeard({ terms, embargoUntil }: NoteState, now: string): boolean {
  if (terms === 'embargoed') return embargoUntil !== null && embargoUntil <= now;
  return terms === 'on_record' || terms === 'background';
}

export function isNamed({ terms, source }: NoteState): boolean {
  return terms !== 'background' && !source.sealed;
}

/** @param agreed the words agreed with a source that goes unnamed, while it may */
export function voice(note: NoteState, agreed: AgreedWords | undefined): PublicVoice {
  const { source } = note;
  const named = isNamed(note);
  const condition = named ? undefined : agreed?.reason;
  const byName = source.upstreamName === null ? source.name : source.upstreamName;
  const unnamed = source.publicDescription || 'A source who spoke on condition of anonymity';
  return {
    attribution: (named ? '' : agreed?.description) || note.publicAttribution || (named ? byName : unnamed),
    ...(condition && { condition }),
    stance: note.stance,
    words: note.exactWords,
    translation: note.translation,
    through: named && source.upstreamName !== null ? source.name : null,
    at: note.obtainedAt,
  };
}

type Labels = { verification: Verification; contestation: Contestation; disposition: Disposition };

const verificationWords: Record<Verification, string> = {
  unchecked: 'unchecked',
  unverified: 'unverified',
  not_independently_verified: 'not independently verified',
  corroborated: 'corroborated',
  verified: 'verified',
  false: 'false',
};

const contestationWords: Record<Contestation, string> = {
  uncontested: 'uncontested',
  disputed: 'disputed',
  conflicting_figures: 'conflicting figures',
  conceded: 'conceded',
};

const stanceWords: Record<Stance, string> = {
  asserts: 'says so',
  denies: 'denies it',
  confirms: 'confirms it',
  partly_confirms: 'partly confirms it',
  disputes_detail: 'disputes details',
  witnessed: 'witnessed it',
  declined: 'declined to comment',
  no_response: 'has not responded',
  withdrew: 'withdrew the statement',
};

/** What changed for readers: in one sentence or more for the desk, and who was newly heard, or otherwise. Its keys are those of the event that is kept. */
type ChangeForReaders = { summary: string; voices: VoiceHeard[] };

/** Null when nothing that readers see changed. */
export function changeForReaders(before: (Labels & { voices: PublicVoice[] }) | null, now: PublicClaim): ChangeForReaders | null {
  if (!before) return { summary: `First published as ${verificationWords[now.verification]}, ${contestationWords[now.contestation]}.`, voices: [] };
  const said: string[] = [];
  if (before.verification !== now.verification) {
    said.push(`Was ${verificationWords[before.verification]}; now ${verificationWords[now.verification]}.`);
  }
  if (before.contestation !== now.contestation) {
    said.push(`Was ${contestationWords[before.contestation]}; now ${contestationWords[now.contestation]}.`);
  }
  const earlier = new Map(before.voices.map(({ attribution, stance }) => [attribution, stance]));
  const voices = now.voices.filter(({ attribution, stance }) => earlier.get(attribution) !== stance).map(({ attribution, stance }) => ({ attribution, stance }));
  said.push(...voices.map(({ attribution, stance }) => `${attribution}: ${stanceWords[stance]}.`));
  if (before.disposition !== now.disposition) said.push(`Marked ${now.disposition.replace('_', ' ')}.`);
  return said.length > 0 ? { summary: said.join(' '), voices } : null;
}
