import type { Stance } from '../../claims/vocabulary';
import { findQuotations } from './quotations';
import { sayingVerbs, speakers, thinkingVerbs } from './reporting-verbs';

/** Who speaks in a sentence, as it names them, and what they do: “Afghan officials” “denies”. */
export type Speaker = { name: string; stance: Stance; verb: string };

const verbs = `(?:${sayingVerbs}|${thinkingVerbs})`;
const according = /\baccording to\s+([^,;:.–—]{2,80})/iu;
const inverted = new RegExp(`[,?!·]\\s*(${verbs})\\s+((?:the|an?|one|mr|mrs|ms|dr|sir)\\s[^,;:.–—·]{2,60}|\\p{Lu}[^,;:.–—·]{1,60})`, 'u');
const apposed = new RegExp(`^([^,·]{2,60}),\\s[^,·]+,\\s(?:has\\s|have\\s|had\\s)?(${verbs})(?![\\p{L}-])`, 'iu');
const clause = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do)\b/i;
const subject = new RegExp(`(?<![\\p{L}-])(${verbs})(?![\\p{L}-])`, 'giu');
const aside =
  /(?:\s+(?:has|have|had|is|are|was|were|did|does|do|not|also|later|then|again|repeatedly|publicly|initially|meanwhile|continue[sd]? to|went on to|\p{L}+ly|would|will|could|may|might)|\s+(?:on|in|late|early|at)\s[^,]*)$/iu;
const boundary = /(?:[,;:.–—·()]|\s(?:and|but|while|though|although|when|because|after|before|that|which|as|if|where)\s)(?!.*(?:[,;:.–—·()]|\s(?:and|but|while|though|although|when|because|after|before|that|which|as|if|where)\s))/isu;
const pronoun = /^(?:he|she|they|it|who|i|we)$/i;
const spoken = new RegExp(`\\b(?:${speakers})\\b|\\p{Lu}`, 'iu');

/** The speaker of a sentence of English reporting; null when it names none. A pronoun is given as it stands. */
export function speakerOf(sentence: string): Speaker | null {
  const silence = silenceOf(sentence);
  if (silence) return silence;
  const plain = withoutQuotations(sentence);
  const source = according.exec(plain);
  if (source) return { name: tidy(source[1]!), stance: 'asserts', verb: 'according to' };
  const described = apposed.exec(plain);
  if (described && !clause.test(described[1]!)) {
    return { name: tidy(described[1]!), stance: stanceOf(described[2]!), verb: described[2]! };
  }
  const after = inverted.exec(plain);
  if (after) return { name: tidy(after[2]!), stance: stanceOf(after[1]!), verb: after[1]! };
  for (const match of plain.matchAll(subject)) {
    const name = nameBefore(plain.slice(0, match.index));
    if (name) return { name, stance: stanceOf(match[1]!), verb: match[1]! };
  }
  return null;
}

/** Whether a name only points back to somebody named before. */
export function pointsBack({ name }: Speaker): boolean {
  return pronoun.test(name);
}

const declined = /^(.{2,80}?)\s+(?:has |have |had )?(?:declined|refused)\s+(?:to\s+(?:comment|discuss|say|answer|confirm)|comment)/iu;
const unanswered =
  /^(.{2,80}?)\s+(?:did|does|do|has|have|had)(?:\s+not|n[’']t)\s+(?:immediately\s+)?(?:respond|reply|answer|return|repl|responded|replied|answered|returned)/iu;

function silenceOf(sentence: string): Speaker | null {
  const [refusal, none] = [declined.exec(sentence), unanswered.exec(sentence)];
  if (refusal) return { name: tidy(refusal[1]!), stance: 'declined', verb: 'declined' };
  return none ? { name: tidy(none[1]!), stance: 'no_response', verb: 'responded' } : null;
}

function nameBefore(text: string): string | null {
  const trimmed = text.trimEnd();
  const cut = boundary.exec(trimmed);
  let name = cut ? trimmed.slice(cut.index + cut[0].length) : trimmed;
  for (let shorter = name.replace(aside, ''); shorter !== name; shorter = name.replace(aside, '')) name = shorter;
  name = tidy(name);
  const words = name.split(/\s+/).length;
  return name !== '' && words <= 10 && (pronoun.test(name) || spoken.test(name)) ? name : null;
}

/** Quotations give way to dots of their length, so that offsets stay and nobody inside one is taken for the speaker. */
function withoutQuotations(sentence: string): string {
  let plain = sentence;
  for (const { from, to } of findQuotations(sentence)) plain = plain.slice(0, from) + '·'.repeat(to - from) + plain.slice(to);
  return plain;
}

function tidy(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^(?:and|but|though|while|meanwhile|however|yet)\s+/i, '')
    .replace(/\s+(?:who|which|that|on|in a|when|after|as|but|and)\s.*$/i, '')
    .trim();
}

function stanceOf(verb: string): Stance {
  if (/^(?:den|disput|refut|reject|dismiss)/i.test(verb)) return 'denies';
  if (/^(?:confirm|acknowledg|admit|conced)/i.test(verb)) return 'confirms';
  return 'asserts';
}
