/** Said of what a capture has no room for. */
export const tooMuch = 'The page is larger than a capture may be.';

/** What all answers of a capture together may still bring. */
export type Room = {
  readonly taken: number;
  readonly isFull: boolean;
  /**
   * Takes room for bytes as they arrive, so that answers which come at the same time cannot exceed together what each of
   * them would keep to.
   * @returns for how many there was room
   */
  take(bytes: number): number;
};

export function openRoom(most: number): Room {
  let taken = 0;
  let isFull = false;
  return {
    get taken() {
      return taken;
    },
    get isFull() {
      return isFull;
    },
    take(bytes) {
      const granted = Math.min(bytes, most - taken);
      taken += granted;
      isFull ||= granted < bytes;
      return granted;
    },
  };
}
