import type { Reading, ReadingSurface } from '@/editor/reading';
import type { Sentence } from '@/editor/sentences';
import type { ClaimKind, Stance } from '../../claims/vocabulary';
import type { Place } from '../finding';
import { isEnglishAt } from '../reads-english';
import { findQuotations, isTitle, quotedWords, type Quotation } from './quotations';
import { statesFigure } from './figures';
import { isFactual } from './factual';
import { pointsBack, speakerOf, type Speaker } from './speaker';

/** A source the desk knows. */
export type KnownSource = { id: string; name: string };

/** A sentence that looks like a claim and is none yet, as it could be recorded. */
export type ClaimSuggestion = {
  /** The words the claim would cover. */
  place: Place;
  statement: string;
  kind: ClaimKind;
  /** `id` is null when the desk knows nobody of that name; null altogether when the sentence names nobody. */
  source: { id: string | null; name: string } | null;
  stance: Stance;
  /** The words in quotation marks, to record in the note; empty when there are none. */
  exactWords: string;
};

/**
 * What the writer may be offered to make a claim of: each sentence of the body with a quotation, a figure or a reported
 * statement that no mark covers. Nothing is guessed beyond the words: a source is proposed by its name in the sentence, or
 * by the sentence before where this one says “he” or “she”.
 */
export function suggestClaims(reading: Reading, sources: readonly KnownSource[]): ClaimSuggestion[] {
  let last: Speaker | null = null;
  const suggestions: ClaimSuggestion[] = [];
  for (const surface of reading.surfaces) {
    if (surface.tier !== 'body' || surface.kind === 'heading') continue;
    const quotations = findQuotations(surface.text).filter(({ inner }) => quotedWords(inner) >= 3 && !isTitle(inner));
    for (const sentence of surface.sentences) {
      const english = isEnglishAt(reading, surface, sentence);
      const found: Speaker | null = english ? speakerOf(sentence.text) : null;
      const speaker: Speaker | null = found && last && pointsBack(found) ? { ...found, name: last.name } : found;
      if (speaker && !pointsBack(speaker)) last = speaker;
      const quoted = quotations.filter(({ from, to }) => from >= sentence.from && from < sentence.to && to > from);
      if (isClaimed(surface, sentence)) continue;
      if (quoted.length === 0 && !isFactual(sentence.text, english)) continue;
      suggestions.push(suggestion(surface, sentence, quoted, speaker, sources));
    }
  }
  return suggestions;
}

function suggestion(
  { pos, text: whole }: ReadingSurface,
  { from, to, text }: Sentence,
  quoted: Quotation[],
  speaker: Speaker | null,
  sources: readonly KnownSource[],
): ClaimSuggestion {
  const end = Math.max(to, ...quoted.map((quotation) => quotation.to));
  const words = whole.slice(from, end).trimEnd();
  return {
    place: { from: pos + from, to: pos + from + words.length, text: words },
    statement: quoted.length > 0 || !speaker ? text.trim() : withoutSpeaker(text.trim(), speaker),
    kind: quoted.length > 0 ? 'quote' : statesFigure(text) ? 'figure' : 'fact',
    source: speaker && !pointsBack(speaker) ? known(speaker.name, sources) : null,
    stance: quoted.length > 0 && speaker?.stance === 'denies' ? 'asserts' : (speaker?.stance ?? 'asserts'),
    exactWords: quoted.map(({ inner }) => inner.replace(/[,.]$/, '')).join(' … '),
  };
}

function isClaimed({ anchors }: ReadingSurface, { from, to }: Sentence): boolean {
  return anchors.some((anchor) => anchor.from < to && anchor.to > from);
}

/** The source of that name; else one whose name stands in it or that it is part of, when there is only one such. */
function known(written: string, sources: readonly KnownSource[]): { id: string | null; name: string } {
  const name = bare(written);
  const same = sources.find((source) => bare(source.name) === name);
  if (same) return { id: same.id, name: same.name };
  const within = sources
    .filter((source) => holds(name, bare(source.name)))
    .sort((a, b) => b.name.length - a.name.length);
  if (within[0]) return { id: within[0].id, name: within[0].name };
  const surname = name.replace(/^(?:mr|mrs|ms|dr|sir|gen|president|prime minister|minister)\.?\s+/, '');
  const around = /\p{Lu}/u.test(written) ? sources.filter((source) => holds(bare(source.name), surname)) : [];
  return around.length === 1 ? { id: around[0]!.id, name: around[0]!.name } : { id: null, name: written };
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the\s+/, '').replace(/[’']s?$/, '').trim();
}

function holds(whole: string, part: string): boolean {
  return part.length > 2 && ` ${whole} `.includes(` ${part} `);
}

/**
 * What is said, without who says it: “The post has fallen” of “Officials say that the post has fallen.” Who speaks of
 * themselves is named: “The Taliban hold it” of “The Taliban say they hold it.”
 */
function withoutSpeaker(sentence: string, { name, verb }: Speaker): string {
  const [who, says] = [name, verb].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const before = new RegExp(`^(?:\\p{L}+\\s+)?${who}[^,]{0,40}?\\s${says}(?:\\s+(?:\\p{L}+\\s+)?that|:)?\\s+(.{12,})$`, 'iu').exec(sentence);
  const after = new RegExp(`^(.{12,}?),\\s+(?:${who}\\b.*\\b${says}|${says}\\s+${who}|${says === 'according to' ? 'according to' : `${says}`}\\s.*)[^,]*\\.?$`, 'iu').exec(sentence);
  const said = ((after ?? before)?.[1]?.trim() ?? sentence).replace(/^(?:they|he|she)\s+/i, `${name} `);
  const ended = /[.!?]$/.test(said) ? said : `${said}.`;
  return ended[0]!.toUpperCase() + ended.slice(1);
}
