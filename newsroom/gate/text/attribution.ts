import { remembered } from '@/editor/remembered';
import { anyOf } from './any-of';
import { findQuotations } from './quotations';
import { sayingVerbs, speakers, thinkingVerbs } from './reporting-verbs';

const saying = new RegExp(`(?<![\\p{L}-])(?:${sayingVerbs})(?![\\p{L}-])`, 'giu');
/** Of whom something is expected, or thought, has not spoken; who is reporting something has. */
const active = '(?:(?<!\\b(?:is|are|was|were|be|been)\\s)|(?=\\p{L}+ing(?![\\p{L}-])))';
const spokenThought = new RegExp(
  `(?<![\\p{L}-])(?:${speakers})(?:\\s+[\\p{L}’'-]+){0,4}?,?\\s+(?<!\\bto\\s)${active}(?:${thinkingVerbs})(?![\\p{L}-])`,
  'iu',
);
const openThought = new RegExp(
  `(?<![\\p{L}-])(?:${thinkingVerbs})(?:\\s+(?:for\\s+\\p{L}+\\s+)?(?:that(?![\\p{L}-])|as\\s+[“"‘'])|[:,]?\\s*[“"])`,
  'iu',
);
/** “A witness, who gave only her first name, described …”; “… , the operator reported.” */
const apposed = new RegExp(`(?<![\\p{L}-])(?:${speakers}),[^,]{2,80},\\s+(?:${thinkingVerbs})(?![\\p{L}-])`, 'iu');
const closing = new RegExp(`,\\s+(?:(?!(?:is|are|was|were|been|be|being|and|or|but|which|who)\\s)[\\p{L}’'-]+\\s+){1,6}(?:${thinkingVerbs})(?:\\s+(?:on|in|last|this)\\s[\\p{L}\\d ]+)?[.”"]*$`, 'iu');
/** “Islamabad ‘categorically rejects’ that …”: the verb itself is quoted; and “… ?” asked one voter. */
const quotedVerb = new RegExp(`\\p{Lu}\\p{L}+\\s+[“"‘'](?:\\p{L}+ly\\s+)?(?:${sayingVerbs}|${thinkingVerbs})(?![\\p{L}-])`, 'u');
const asked = /[?？][”"’']\s+(?:asked|asks|wondered|wonders)\b/i;
/** Figures and papers speak too: “documents show”, “officials put the toll at 64”. */
const evidence =
  /\b(?:figures|data|statistics|documents?|records|papers|filings?|e-?mails?|letters|minutes|accounts|poll(?:s|ing)?|surveys?|stud(?:y|ies)|research|census)\b[^,.;:]{0,60}?\s(?:shows?|showed|suggests?|suggested|indicates?|indicated|reveals?|revealed)\b/i;
const reckoning = new RegExp(`(?<![\\p{L}-])(?:${speakers})\\b[^.;:]{0,60}?\\s(?:puts?|gave|gives)\\s[^.;:]{1,60}?\\s(?:at|as)\\s`, 'iu');
const phrase = anyOf([
  'according to',
  'in the (?:words|view|opinion|judge?ment|estimation) of',
  'in (?:its|his|her|their|a|one) (?:words|view|judge?ment|statement|letter|post|tweet|report|interview)',
  'citing',
  'cited by',
  'quoting',
  'quoted by',
  'quoted as saying',
  '(?<!\\b(?:not|never)(?: \\w+)? been |\\b(?:not|never) (?:yet )?)(?:said|claimed|alleged|reported|confirmed|denied|estimated|described|announced|shared|posted) by',
  'claims? (?:by|from|of)',
  'on the word of',
  'by (?:its|his|her|their|whose) (?:own )?(?:account|reckoning|estimate)',
]);

const witness =
  /\b(?:reporters?|correspondents?|journalists?|witness(?:es)?|residents?)\s+(?:saw|sees|heard|watched|counted)\b/i;

const be = /(?:^|[\s’'])(?:is|are|was|were|be|been|being|’s|'s)(?:\s+(?:\p{L}+ly|still|now|also|not|never|again|yet|being|often))*\s+$/iu;
const unspoken =
  /(?:\b(?:not|never|nor|neither|nobody|without|cannot|declin\w+ to|refus\w+ to|fail\w+ to|unable to|yet to|able to|asked to)|n[’']t)(?:\s+\p{L}+ly)?\s+$/iu;
const bareTo = /\bto\s+$/i;
const carriesOn = /\b(?:continu\w+|went on|goes on|used|began|rushed|quick|reported|likely) to\s+$/i;
const determiner =
  /\b(?:the|these|those|this|that|any|all|such|a|an|no|some|more|conflicting|competing|rival|such)\s+$/i;
const nounLike = /^(?:claims?|boasts?|forecasts?|projects?)$/i;

const patterns = [phrase, witness, openThought, spokenThought, apposed, closing, quotedVerb, asked, evidence, reckoning];
/** “The crew told passengers to stay”: an order and no report. */
const order = /^\s+(?:\p{L}+\s+){1,2}to\s+(?:not\s+)?\p{Ll}/u;

/**
 * Whether an English sentence says whose word it gives: “… said”, “according to”, “officials believe”. A passive with
 * nobody behind it (“it is claimed”), a refusal (“declined to confirm”) and a bare noun (“the claims”) do not count.
 * Source: Associated Press on attribution.
 */
export const attributes = remembered((sentence: string): boolean => {
  for (const match of sentence.matchAll(saying)) {
    if (reports(sentence, match.index, match[0])) return true;
  }
  return patterns.some((pattern) => pattern.test(sentence));
});

function reports(sentence: string, at: number, verb: string): boolean {
  const before = sentence.slice(Math.max(0, at - 40), at);
  const after = sentence.slice(at + verb.length);
  if (unspoken.test(before)) return false;
  if (bareTo.test(before) && !carriesOn.test(before)) return false;
  if (/^t(?:ell|old)/i.test(verb) && order.test(after)) return false;
  if (nounLike.test(verb) && determiner.test(before)) return false;
  if (!be.test(before) || /ing$/i.test(verb)) return true;
  return /^told$/i.test(verb) && !/^\s+(?:not\s+)?to\b/i.test(after);
}

/**
 * Whether a sentence gives the word of one of these names in another form: a dash or colon (“… – Kabul”), a possessive
 * (“the ministry’s account”), or a quotation beside the name. The bare name is no attribution: it may be the subject.
 */
export function attributesTo(sentence: string, names: readonly string[]): boolean {
  const named = names.filter((name) => name.length > 1 && sentence.toLowerCase().includes(name.toLowerCase()));
  if (named.length === 0) return false;
  if (findQuotations(sentence).length > 0) return true;
  return named.some((name) => {
    const escaped = escape(name);
    return (
      new RegExp(`[–—:-]\\s*(?:the\\s+)?${escaped}[.”"]?\\s*$|^(?:the\\s+)?${escaped}\\s*:`, 'iu').test(sentence) ||
      new RegExp(
        `${escaped}[’']s?\\s+(?:\\p{L}+\\s+)?(?:account|word|words|claim|claims|version|figures?|estimate|assessment|view|statement)\\b`,
        'iu',
      ).test(sentence) ||
      new RegExp(`${escaped}(?:\\s+\\p{L}+){0,3}?,?\\s+(?:${thinkingVerbs})(?![\\p{L}-])`, 'iu').test(sentence)
    );
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const trailingSpeaker = new RegExp(`[–—-]\\s*(?:[\\p{L}’'-]+\\s+){0,3}(?:${speakers})\\s*$`, 'iu');
const leadingSpeaker = /^[\p{Lu}][\p{L}’' -]{1,40}:\s/u;
const hedge = anyOf([
  'reportedly',
  'report(?:s|ed)?',
  'alleged(?:ly)?',
  'apparent(?:ly)?',
  'appears?',
  'purported(?:ly)?',
  'suspected',
  'feared',
  'fears',
  'unconfirmed',
  'unverified',
  'disputed?',
  'claims?',
  'denials?',
  'might',
  'could',
  'rumou?rs?',
  'said to',
  'thought to',
  'believed to',
  'accused',
]);

/**
 * Whether a headline keeps its distance in the short forms of headlines: a hedge (“reportedly”, “may”), a speaker after
 * a dash or before a colon, a question, or the disputed word in quotation marks. Source: BBC practice.
 */
export function headlineHedges(headline: string): boolean {
  return (
    hedge.test(headline) ||
    /\bmay\b/.test(headline) ||
    trailingSpeaker.test(headline) ||
    leadingSpeaker.test(headline) ||
    /\?\s*$/.test(headline) ||
    findQuotations(headline).length > 0
  );
}
