/** The longest that work in idle time holds the page, in milliseconds: less than a frame. */
const longestTurn = 8;

/**
 * Does work when nobody needs the page, in turns that end as soon as somebody does.
 * @param work answers whether it is done; it is asked again until it is
 * @returns gives the work up
 */
export function inIdleTime(work: (isTimeLeft: () => boolean) => boolean): () => void {
  let isGivenUp = false;
  const turn = () => {
    if (isGivenUp) return;
    const end = performance.now() + longestTurn;
    if (!work(() => performance.now() < end)) again();
  };
  const again = () => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(turn);
    else setTimeout(turn, longestTurn);
  };
  again();
  return () => {
    isGivenUp = true;
  };
}
