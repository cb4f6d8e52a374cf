/** A closed vocabulary as a list to choose from, in the order of its words. */
export function choicesOf<Id extends string>(words: Record<Id, string>): { id: Id; label: string }[] {
  return (Object.keys(words) as Id[]).map((id) => ({ id, label: words[id] }));
}
