/** Answers that are kept of one question, in each of two generations: for sentences, those of some twenty long stories. */
const atMost = 4_000;
/** In characters. What is longer is no sentence that anybody would write twice. */
const longest = 1_000;

/**
 * A question about a text alone, which is asked once of the same text: of a draft that is saved again, nearly every sentence
 * stood in the text before, and a page names one language many times. What nobody asked for lately is let go.
 */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  let recent = new Map<string, Answer>();
  let before = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return ask(text);
    if (recent.has(text)) return recent.get(text) as Answer;
    const answer = before.has(text) ? (before.get(text) as Answer) : ask(text);
    if (recent.size >= atMost) [before, recent] = [recent, new Map()];
    recent.set(text, answer);
    return answer;
  };
}
