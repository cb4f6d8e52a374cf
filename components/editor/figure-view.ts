import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import { pictureAddress } from './picture-address';

type Options = {
  /** The story whose pictures are shown. */
  storyId: string;
  /** Asked to change the picture, its description or credit; null where nothing may be changed. */
  onEdit: ((position: number) => void) | null;
};

/** Shows a figure as readers will see it; its details are changed in a dialog, its caption in place. */
export const FigureView = Extension.create<Options>({
  name: 'figureView',

  addOptions() {
    return { storyId: '', onEdit: null };
  },

  addProseMirrorPlugins() {
    const { storyId, onEdit } = this.options;
    return [
      new Plugin({
        props: { nodeViews: { figure: (node, _view, getPos) => figureView(node, storyId, onEdit && (() => onEdit(getPos() ?? 0))) } },
      }),
    ];
  },
});

function figureView(first: Node, storyId: string, edit: (() => void) | null): NodeView {
  const dom = document.createElement('figure');
  const picture = document.createElement('div');
  const contentDOM = document.createElement('figcaption');
  const details = document.createElement('div');
  details.className = 'figure-details';
  for (const each of [picture, details]) each.contentEditable = 'false';
  dom.append(picture, contentDOM, details);
  const draw = (node: Node) => {
    const { picture: hash, alt, credit, width, height } = node.attrs as Record<string, string | number | null>;
    picture.replaceChildren(hash ? image(pictureAddress(storyId, String(hash)), String(alt ?? ''), width, height) : words('p', 'no-picture', 'No picture yet'));
    details.replaceChildren(
      ...(credit ? [words('p', 'credit', String(credit))] : []),
      ...(edit ? [editButton(edit, hash === null ? 'Add the picture' : alt === '' ? 'Describe the picture' : 'Change the picture')] : []),
    );
    contentDOM.classList.toggle('is-empty', node.content.size === 0);
    contentDOM.dataset.placeholder = edit ? 'Caption' : '';
  };
  draw(first);
  let shown = first;
  return {
    dom,
    contentDOM,
    update: (node) => {
      if (node.type !== shown.type) return false;
      if (!node.sameMarkup(shown) || node.content.size === 0 !== (shown.content.size === 0)) draw(node);
      shown = node;
      return true;
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    stopEvent: (event) => event.target instanceof HTMLElement && event.target.closest('button') !== null,
  };
}

function image(source: string, alt: string, width: unknown, height: unknown): HTMLImageElement {
  const element = document.createElement('img');
  element.src = source;
  element.alt = alt;
  if (typeof width === 'number') element.width = width;
  if (typeof height === 'number') element.height = height;
  return element;
}

function words(name: 'p', className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function editButton(edit: () => void, label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'figure-edit';
  button.textContent = label;
  button.addEventListener('click', edit);
  return button;
}
