import { useEffect, useState } from 'react';
import { isDatabaseAway } from './is-database-away';

/** `unknown` until it is known whether the database is away or the fault is ours. */
export type Trouble = 'unknown' | 'away' | 'ours';

/** How often it is looked whether the database is back, in milliseconds. */
const patience = 5_000;

/**
 * Whether the page was tried again without anybody asking. A failed trial puts a new screen in the place of this one, so
 * it is remembered beside them, until a page has opened.
 */
let isTried = false;
let forgetting: ReturnType<typeof setTimeout>;

/**
 * What keeps a page from opening. While the database is away it waits, and shows the page again by itself. A failure may
 * be over before anybody can look, so a page is tried once more before the fault is called ours.
 */
export function useTrouble(retry: () => void): Trouble {
  const [trouble, setTrouble] = useState<Trouble>('unknown');

  useEffect(() => {
    clearTimeout(forgetting);
    let isHere = true;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const isAway = await isDatabaseAway();
      if (!isHere) return;
      if (isAway) {
        isTried = false;
        setTrouble('away');
        timer = setTimeout(look, patience);
      } else if (isTried) {
        setTrouble('ours');
      } else {
        isTried = true;
        retry();
      }
    };
    void look();
    return () => {
      isHere = false;
      clearTimeout(timer);
      forgetting = setTimeout(() => (isTried = false));
    };
  }, [retry]);

  return trouble;
}
