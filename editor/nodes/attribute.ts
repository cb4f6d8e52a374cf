/** Makes an attribute's `validate`: ProseMirror calls it in `node.check()` and takes a throw for a refusal. */
export function mustBe(sentence: string, test: (value: unknown) => boolean): (value: unknown) => void {
  return (value) => {
    if (!test(value)) throw new RangeError(sentence);
  };
}

/** A whole number from `low` to `high`. */
export function isWholeNumber(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
}
