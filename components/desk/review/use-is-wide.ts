import { useSyncExternalStore } from 'react';

const wide = '(min-width: 64rem)';

/** Whether there is room for the text and what it stands on side by side; the server takes it that there is. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(wide);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => window.matchMedia(wide).matches,
    () => true,
  );
}
