import { findQuotations } from './quotations';
import { sayingVerbs, thinkingVerbs } from './reporting-verbs';

/** How a sentence leans on people it does not name; `least` is how many of them it speaks of. */
export type Nameless = { words: string; bare: boolean; least: number };

const says = `(?:${sayingVerbs}|${thinkingVerbs})`;
const aside = String.raw`(?:,?\s+(?:also|later|then|\p{L}+ly|has|have|had))?`;
const placed =
  String.raw`(?:\s+(?:in|at|inside|within|from|close to|near|near to|with|who|whose|familiar|briefed|at the)\s[^.;:]{2,90}?)`;
const counts: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, several: 2, some: 2, multiple: 2, many: 2, both: 2, a: 2 };
const counted = String.raw`(?:(two|three|four|five|six|several|some|multiple|many|both)\s+)?`;

/** What a source may be called that still tells nothing of who it is. */
const empty = String.raw`(?:(?:anonymous|unnamed|confidential|senior|reliable|trusted|informed|well-informed|well-placed|good)\s+)?`;
/** After these words a source is what something is or comes from, and not who speaks. */
const speaks = String.raw`(?<!\b(?:is|was|are|were|be|been|being|becomes?|became|remains?|as|of|from|to|with|by|for|like|into|about|not)\s)(?<![\p{L}’'-])`;
const hidden = String.raw`(?:,?\s+(?:who\s+(?:spoke|speaks)|speaking)\s+(?:only\s+)?(?:on|under)\s+(?:the\s+)?(?:condition\s+of\s+)?anonymity,?)?`;
const undescribed = String.raw`(?!\s+(?:of|code|in|at|inside|within|from|close|near|with|who|whose|familiar|briefed)\b)`;

const one = new RegExp(
  [
    String.raw`(?<![\p{L}’'-]\s|[\p{L}’'-])(?:an?|one|another)\s+${empty}source,?${aside}\s+${says}(?![\p{L}-])`,
    String.raw`${speaks}(?:an?|one|another)\s+${empty}source${hidden}${aside}\s+${says}(?![\p{L}-]|\s+to\b)`,
    String.raw`${says}\s+(?:an?|one|another)\s+${empty}source${undescribed}\b`,
    String.raw`\b(?:according to|citing|cited|quoting|per|told by|(?:learnt|learned|heard) from)\s+(?:an?|one|another)\s+${empty}source${undescribed}\b`,
    String.raw`\s[–—-]\s+source\s*$`,
  ].join('|'),
  'iu',
);
const many = new RegExp(
  [
    String.raw`\b${counted}(?:\p{L}+\s+){0,2}?sources\b${placed}?,?${aside}\s+${says}(?![\p{L}-])`,
    String.raw`\b(?:${says}|according to|citing|quoting|per|told by|(?:learnt|learned|heard) from)\s+${counted}(?:\p{L}+\s+){0,2}?sources\b(?!\s+of\b)`,
    String.raw`\b${counted}(?:people|persons|officials|aides|diplomats|insiders|executives|employees|bankers|lawyers)\s+(?:familiar with|with (?:direct )?knowledge of|close to|briefed on)\s[^.;:]{2,80}?\s${says}(?![\p{L}-])`,
    String.raw`\s[–—-]\s+sources\s*$`,
  ].join('|'),
  'giu',
);
const colleagues = new RegExp(
  String.raw`\b(two|three|four|five|six|several)\s+(?:(?:former|current|senior|other|western|government|security|intelligence|us|american)\s+)*(?:officials|colleagues|aides|diplomats|insiders|executives|employees|managers|bankers)(?!\s+(?:and|or)\b)${placed}?,?${aside}\s+${says}(?![\p{L}-])`,
  'giu',
);

/** Without one of these words nothing below is found: most sentences are let go at once. */
const hint = /\bsources?\b|\b(?:familiar|knowledge|close to|briefed)\b|\b(?:two|three|four|five|six|several)\s/i;

/**
 * How an English sentence leans on nameless people: on a bare “a source”, or on several, “sources” or “two officials”;
 * where it does so more than once, the most it speaks of. Null where it leans on none. What stands in quotation marks is
 * somebody else's wording. A source of the Nile is none.
 * Source: Reuters and Associated Press: no bare “source”, and no plural for one.
 */
export function nameless(sentence: string): Nameless | null {
  if (!hint.test(sentence)) return null;
  let spoken = sentence;
  for (const { from, to } of findQuotations(sentence)) spoken = spoken.slice(0, from) + '·'.repeat(to - from) + spoken.slice(to);
  const bare = one.exec(spoken);
  if (bare) return { words: bare[0].trim(), bare: true, least: 1 };
  const several = [...spoken.matchAll(many), ...spoken.matchAll(colleagues)].map(([words, ...groups]) => {
    const number = groups.find((group) => group !== undefined);
    return { words: words.trim(), bare: false, least: counts[number?.toLowerCase() ?? 'a'] ?? 2 };
  });
  return several.sort((a, b) => b.least - a.least)[0] ?? null;
}
