import { isUnsaved } from './autosave';
import type { AutosaveRunner } from './autosave-runner';

/**
 * Tells a runner what becomes of its page: who comes back to it may be reached again; who turns away, closes it or leaves
 * it within the desk may not come back, so what they wrote is kept at once.
 * @returns what ends that, when the page is left within the desk
 */
export function heedPage(runner: AutosaveRunner): () => void {
  const returned = () => {
    if (document.visibilityState === 'visible') runner.tell({ type: 'returned' });
    else runner.keepNow();
  };
  const leaving = (event: BeforeUnloadEvent) => {
    runner.keepNow();
    if (isUnsaved(runner.read().state)) event.preventDefault();
  };
  window.addEventListener('online', returned);
  window.addEventListener('focus', returned);
  document.addEventListener('visibilitychange', returned);
  window.addEventListener('beforeunload', leaving);
  return () => {
    window.removeEventListener('online', returned);
    window.removeEventListener('focus', returned);
    document.removeEventListener('visibilitychange', returned);
    window.removeEventListener('beforeunload', leaving);
    runner.stop();
  };
}
