import { opposingStances, supportingStances } from '../claims/vocabulary';
import type { Complaint, GateClaim, GateNote, GateSubject } from './finding';
import { occurrencesOf, placeOf, type Occurrence } from './occurrences';
import { ownSentence } from './own-sentence';
import { isEnglishAt } from './reads-english';
import { opposingNotes, standingNotes, tellableNotes } from './standing-notes';
import { attributes } from './text/attribution';
import { bareWords } from './text/same-words';
import { cite } from './wording';

/**
 * Where a claim is given as the word of somebody who spoke on deep background (AP: used, and attributed to nobody). The
 * words by which the source is described, in a sentence that attributes, are refused. Where that cannot be told for
 * sure, it is pointed out: words that may be another’s, a language that is not read, a speaker whom no note knows.
 */
export function describedOnDeepBackground(subject: GateSubject, claim: GateClaim): Complaint[] {
  const deep = standingNotes(claim).filter(isDeep);
  if (deep.length === 0) return [];
  const descriptions = deep.flatMap((note) => descriptionsOf(claim, note));
  return occurrencesOf(subject, claim).flatMap((occurrence) => judge(subject, claim, occurrence, descriptions));
}

function isDeep({ terms, stance }: GateNote): boolean {
  return terms === 'deep_background' && [...supportingStances, ...opposingStances].includes(stance);
}

/** Folded, without an article; those by which somebody is described of whom readers may be told are left out. */
function descriptionsOf(claim: GateClaim, { source, publicAttribution }: GateNote): string[] {
  const agreed = claim.grants.filter(({ sourceId }) => sourceId === source.id).map(({ description }) => description);
  const others = new Set([...tellableNotes(claim), ...opposingNotes(claim)].map((note) => folded(note.publicAttribution)));
  return [publicAttribution, source.publicDescription, ...agreed].map(folded).filter((words) => words !== '' && !others.has(words));
}

function judge(subject: GateSubject, claim: GateClaim, occurrence: Occurrence, descriptions: readonly string[]): Complaint[] {
  const sentence = ownSentence(subject, occurrence);
  const within = ` ${folded(sentence)} `;
  const english = isEnglishAt(subject.reading, occurrence.surface, occurrence);
  const others = tellableNotes(claim);
  const said = { claimId: claim.id, place: placeOf(occurrence), remedy: 'Say it in our own words, or as the word of somebody of whom readers may be told.' };
  const found = descriptions.find((words) => within.includes(` ${words} `));
  if (found) {
    const isSure = english && attributes(sentence) && (found.includes(' ') || others.length === 0);
    const message = `${cite(said.place.text)} is given as the word of somebody who spoke on deep background.`;
    return [{ ...said, severity: isSure ? 'block' : 'warn', message: isSure ? message : message.replace(' is given', ' may be given') }];
  }
  const deniers = opposingNotes(claim).flatMap(({ source, publicAttribution }) => [source.name, publicAttribution].map(folded));
  const isTheirs = deniers.some((words) => words !== '' && within.includes(` ${words} `));
  if (others.length > 0 || isTheirs || !english || !attributes(sentence)) return [];
  return [{ ...said, severity: 'warn', message: `${cite(said.place.text)} is given as somebody’s word, and was only said on deep background.` }];
}

function folded(text: string): string {
  return bareWords(text.replace(/^\s*(?:an?|the|one)\s+/i, '')).join(' ');
}
