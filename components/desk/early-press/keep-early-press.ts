/** Said by the page once React listens to all of it. */
export const pageListens = 'stet:page-listens';

/**
 * Keeps what is pressed while the page shows already but its scripts have not come, and presses it when they have; of several
 * presses, the last, and of letters that may be shortcuts each. What leads somewhere by itself, links and forms with an address of their own, is left alone.
 *
 * It runs as the first script of the page, as its own source text: it may use nothing that stands outside of it.
 */
export function keepEarlyPress(listens: string): void {
  let isHeard = false;
  /** The control on which a pointer went down before anybody listened, and whether it came up again. */
  let held: HTMLElement | null = null;
  let isOver = false;
  let kept: HTMLElement | null = null;
  const letters: string[] = [];
  const touched = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'keydown', 'keyup', 'click'];

  const controlAt = ({ target }: Event) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('button, [role=tab]') : null;
    const leads = control instanceof HTMLButtonElement && control.type === 'submit' && control.form?.hasAttribute('action');
    return leads ? null : control;
  };
  /** Some are drawn anew, under the same id, when the scripts take the page over. */
  const present = (control: HTMLElement) => (control.isConnected ? control : document.getElementById(control.id));

  /** A letter alone, where nobody writes. */
  const letterOf = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.type !== 'keydown' || event.key.length !== 1 || event.key === ' ') return null;
    const writes = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
    return writes || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey ? null : event.key;
  };

  const onTouch = (event: Event) => {
    if (!event.isTrusted) return;
    const control = controlAt(event);
    const letter = isHeard ? null : letterOf(event);
    if (letter !== null) {
      // A part of the page may listen already, and would hear it twice.
      event.stopImmediatePropagation();
      letters.push(letter);
      return;
    }
    const isNew = event.type === 'pointerdown' || event.type === 'keydown';
    if (isHeard && (isNew || !held || !control || present(held) !== control)) return stop();
    if (!control || (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ')) return;
    // React would hear half of a press, or all of it and then once more.
    event.stopImmediatePropagation();
    if (event.type === 'pointerdown') held = control;
    const isPressed = event.type === 'click' || (event.type === 'pointerup' && isHeard);
    if (isPressed && !isOver) keep(control);
    if (isHeard && isPressed) isOver = true;
  };
  /** Sent by the browser itself, a form without an address would put all that was typed into the page’s. */
  const onSubmit = (event: Event) => {
    if (isHeard || (event.target as HTMLFormElement).hasAttribute('action')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onListens = () => {
    isHeard = true;
    for (const key of letters) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    if (kept) keep(kept);
    else if (!held) stop();
  };
  const keep = (control: HTMLElement) => {
    kept = control;
    if (!isHeard) return;
    // What is drawn anew is drawn before the page has nothing to do.
    if ('requestIdleCallback' in window) requestIdleCallback(press, { timeout: 2_000 });
    else setTimeout(press, 200);
  };
  const press = () => {
    const now = kept && present(kept);
    kept = null;
    now?.focus();
    now?.click();
  };
  const stop = () => {
    for (const type of touched) removeEventListener(type, onTouch, true);
    removeEventListener('submit', onSubmit, true);
    removeEventListener(listens, onListens);
  };

  for (const type of touched) addEventListener(type, onTouch, { capture: true, passive: true });
  addEventListener('submit', onSubmit, true);
  addEventListener(listens, onListens);
}
