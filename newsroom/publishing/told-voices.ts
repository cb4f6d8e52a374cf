import type { AgreedBySource } from '../anonymity/agreed-words';
import type { ClaimState, NoteState } from '../claims/claim-state';
import type { PublicVoice } from '../published/shape';
import { heard, isNamed, voice } from './public-claim';

/**
 * How much of who says what readers are told: `all` that may be heard, once somebody else has read it; the `stances`
 * alone, in words that they have; or, of whom they heard, only who `withdrew`.
 */
export type VoicesTold = 'all' | 'stances' | 'withdrawals';

/**
 * The voices of a claim as readers may hear them between publications, by source. Of who goes unnamed they hear what they
 * heard before, or what somebody gave leave for; that a source they heard withdrew, always. Who may be heard no more is
 * left out at once, however much is told.
 * @param told what readers hear, by source
 */
export function toldVoices(
  { notes }: Pick<ClaimState, 'notes'>,
  told: ReadonlyMap<string, PublicVoice>,
  { now, agreed, extent }: { now: string; agreed: AgreedBySource; extent: VoicesTold },
): Map<string, PublicVoice> {
  const voices = heard(notes, now).flatMap((note): [string, PublicVoice][] => {
    const { id } = note.source;
    const present = voice(note, agreed.get(id));
    const mayGoOn = isNamed(note) || agreed.has(id);
    const has = wasHeardAsNow(note, notes, told.get(id), mayGoOn);
    const said = extent !== 'withdrawals' && mayGoOn ? goesOn(note, { present, has, isAgreed: agreed.has(id) }, extent) : before(note, present, has);
    return said ? [[id, said]] : [];
  });
  return new Map(voices);
}

/** A source that may not be named any more was heard before only where it went unnamed then too. */
function wasHeardAsNow({ source }: NoteState, notes: readonly NoteState[], has: PublicVoice | undefined, mayGoOn: boolean): PublicVoice | undefined {
  if (!has || mayGoOn || has.condition !== undefined) return has;
  const called = notes.filter((one) => one.source.id === source.id).map((one) => voice(one, undefined).attribution);
  return called.includes(has.attribution) ? has : undefined;
}

function before({ stance }: NoteState, { at }: PublicVoice, has: PublicVoice | undefined): PublicVoice | undefined {
  return has && stance === 'withdrew' ? { ...has, stance, words: '', translation: '', at } : has;
}

type Heard = { present: PublicVoice; has: PublicVoice | undefined; isAgreed: boolean };

function goesOn({ publicAttribution }: NoteState, { present, has, isAgreed }: Heard, extent: 'all' | 'stances'): PublicVoice | undefined {
  if (extent === 'all') return present;
  if (has) return inWordsHeard(present, has, isAgreed);
  // A name is told, and so is the agreed description. How else a source is to be called is text of one person.
  return publicAttribution === '' || isAgreed ? { ...present, words: '', translation: '' } : undefined;
}

/** Where a source stands now, called as before, in words that readers have. Words that were struck out are gone at once. */
function inWordsHeard(present: PublicVoice, has: PublicVoice, isAgreed: boolean): PublicVoice {
  const called = isAgreed ? present : calledAsBefore(present, has);
  const { stance, words, translation, at } = present;
  const isHeard = (text: string, known: string) => text === '' || text === known;
  if (isHeard(words, has.words) && isHeard(translation, has.translation)) return { ...called, stance, words, translation, at };
  if (stance !== has.stance || words === '') return { ...called, stance, words: '', translation: '', at };
  return { ...called, stance, words: has.words, translation: translation === '' ? '' : has.translation, at: has.at };
}

/** Whose word somebody carries is not told any more once that one may not be named. */
function calledAsBefore({ through }: PublicVoice, has: PublicVoice): PublicVoice {
  return has.through !== null && through === null ? { ...has, attribution: has.through, through } : has;
}
