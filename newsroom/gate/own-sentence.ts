import type { ReadingSurface } from '@/editor/reading';
import { quotationsIn, type Occurrence } from './occurrences';
import type { GateSubject } from './finding';

/**
 * The text in which an attribution, a denial or a label counts as the claim's own: its sentence; all sentences of a
 * quotation that runs through it; and, where the sentence only goes on quoting, the sentence that began the quotation.
 * A list and a block quotation belong to the words that introduce them.
 */
export function ownSentence(
  subject: GateSubject,
  { surface, from, to }: Pick<Occurrence, 'surface' | 'from' | 'to'>,
): string {
  const { sentences } = surface;
  let first = sentences.findIndex((sentence) => sentence.to > from);
  if (first === -1) return surface.text;
  let last = first;
  while (sentences[last + 1] && sentences[last + 1]!.from < to) last += 1;
  for (const quotation of quotationsIn(surface)) {
    if (quotation.to <= sentences[first]!.from || quotation.from >= sentences[last]!.to) continue;
    while (first > 0 && sentences[first]!.from > quotation.from) first -= 1;
    while (sentences[last + 1] && sentences[last]!.to < quotation.to) last += 1;
  }
  while (first > 0 && goesOnQuoting(surface, first)) first -= 1;
  const own = surface.text.slice(sentences[first]!.from, sentences[last]!.to);
  if (surface.tier !== 'body') return own;
  const opens = first === 0 && opensWithQuotation(surface, 0);
  return [introduction(subject, surface, opens), own, signature(subject, surface)].filter(Boolean).join('\n');
}

function goesOnQuoting(surface: ReadingSurface, index: number): boolean {
  const previous = surface.sentences[index - 1]!;
  return (
    opensWithQuotation(surface, index) &&
    quotationsIn(surface).some((q) => q.to > previous.from && q.from < previous.to)
  );
}

function opensWithQuotation(surface: ReadingSurface, index: number): boolean {
  const { from } = surface.sentences[index]!;
  return quotationsIn(surface).some((quotation) => quotation.from >= from && quotation.from <= from + 1);
}

/** The sentence before a list, a block quotation, or a paragraph in which a quotation runs on. */
function introduction(subject: GateSubject, surface: ReadingSurface, opens: boolean): string {
  const inBlock = surface.kind === 'listItem' || surface.kind === 'quotation';
  if (!inBlock && !opens) return '';
  let before = neighbour(subject, surface, -1);
  while (inBlock && before?.kind === surface.kind) before = neighbour(subject, before, -1);
  const sentence = before?.sentences.at(-1)?.text ?? '';
  if (inBlock) return surface.kind === 'quotation' || sentence.endsWith(':') ? sentence : '';
  return before ? unclosed(before) : '';
}

/** From the sentence in which a quotation begins that the paragraph does not close; empty when it closes all. */
function unclosed(surface: ReadingSurface): string {
  const last = quotationsIn(surface).at(-1);
  if (!last || last.to < surface.text.length || /[”"»“]\s*$/.test(surface.text)) return '';
  const begins = surface.sentences.find((sentence) => sentence.to > last.from);
  return begins ? surface.text.slice(begins.from) : '';
}

/** The line under a block quotation that says whose words they are. */
function signature(subject: GateSubject, surface: ReadingSurface): string {
  if (surface.kind !== 'quotation') return '';
  const after = neighbour(subject, surface, 1);
  return after && /^\s*[–—-]/.test(after.text) ? `– said ${after.text}` : '';
}

function neighbour(subject: GateSubject, surface: ReadingSurface, step: 1 | -1): ReadingSurface | undefined {
  const { surfaces } = subject.reading;
  for (let at = surface.blockIndex + step; surfaces[at]; at += step) {
    if (surfaces[at]!.tier === 'body') return surfaces[at];
    if (surfaces[at]!.tier !== 'caption') return undefined;
  }
  return undefined;
}
