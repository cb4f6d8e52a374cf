import type { Editor } from '@tiptap/core';

/** Brings a position of the text into view, unless it is there already. Moves at once for who asks for less motion. */
export function scrollToPlace({ view }: Editor, position: number): void {
  const { node } = view.domAtPos(Math.min(position, view.state.doc.content.size));
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) return;
  const { top, bottom } = view.coordsAtPos(Math.min(position, view.state.doc.content.size));
  const room = window.innerHeight;
  if (top > 96 && bottom < room - 160) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: (top + bottom) / 2 - room * 0.4, behavior: calm ? 'instant' : 'smooth' });
}
