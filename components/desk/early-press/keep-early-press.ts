/** Said by the page once React listens to all of it. */
export const pageListens = 'stet:page-listens';

/**
 * Keeps what is pressed while the page shows already but its scripts have not come, and presses it when they have; of several
 * presses, the last. What leads somewhere by itself, links and forms with an address of their own, is left alone.
 *
 * It runs as the first script of the page, as its own source text: it may use nothing that stands outside of it.
 */
export function keepEarlyPress(listens: string): void {
  let isHeard = false;
  /** A control that somebody holds down. */
  let held: HTMLElement | null = null;
  let kept: HTMLElement | null = null;
  const touched = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'keydown', 'keyup', 'click'];

  const controlAt = ({ target }: Event) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('button, [role=tab]') : null;
    const leads = control instanceof HTMLButtonElement && control.type === 'submit' && control.form?.hasAttribute('action');
    return leads ? null : control;
  };
  /** Some are drawn anew, under the same id, when the scripts take the page over. */
  const present = (control: HTMLElement) => (control.isConnected ? control : document.getElementById(control.id));

  const press = (control: HTMLElement) => {
    stop();
    const now = present(control);
    now?.focus();
    now?.click();
  };
  const onTouch = (event: Event) => {
    const control = controlAt(event);
    if (isHeard) return onLateTouch(event, control);
    if (!control || (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ')) return;
    // React would hear half of a press, or all of it and then once more.
    event.stopImmediatePropagation();
    if (event.type === 'pointerdown') held = control;
    if (event.type === 'click') [held, kept] = [null, control];
  };
  /** The scripts came while somebody held a control down: nobody else heard how that press began. */
  const onLateTouch = (event: Event, control: HTMLElement | null) => {
    if (!held || event.type === 'pointerdown') return stop();
    const isSame = control !== null && present(held) === control;
    const isOver = event.type === 'click' || (event.type === 'pointerup' && !held.isConnected);
    if (isSame) event.stopImmediatePropagation();
    if (isOver) return isSame ? press(control) : stop();
  };
  /** Sent by the browser itself, a form without an address would put all that was typed into the page’s. */
  const onSubmit = (event: Event) => {
    const form = event.target as HTMLFormElement;
    if (isHeard || form.hasAttribute('action')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onListens = () => {
    isHeard = true;
    // What is drawn anew is drawn in the same breath, after this.
    requestAnimationFrame(() => setTimeout(() => (kept ? press(kept) : held ? undefined : stop())));
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
