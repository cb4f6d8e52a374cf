/** Answers at most; then it begins anew. */
const mostKnown = 200_000;

/** The same question, asked once of each text as long as its answer is remembered. */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answered = known.get(text);
    if (answered !== undefined) return answered;
    if (known.size >= mostKnown) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}
