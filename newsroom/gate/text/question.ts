/** Whether a sentence asks and so states nothing, in any language that marks a question. */
export function isQuestion(sentence: string): boolean {
  return /[?？]["”’»]?\s*$/.test(sentence);
}

/** The same of an English headline, which leaves out the mark. How and why take for granted what they ask about. */
export function headlineAsks(headline: string): boolean {
  return isQuestion(headline) || /^["“‘«]?(?:who|whose|which|whether)\b/iu.test(headline);
}
