'use client';

import type { Editor } from '@tiptap/core';
import { FigureDialog } from '@/components/editor/figure-dialog';
import { LanguageDialog } from '@/components/editor/language-dialog';
import { LinkDialog } from '@/components/editor/link-dialog';
import type { KeptEvidence } from '@/components/editor/picture-origin-field';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { DeskPicture } from '@/newsroom/pictures/list-pictures';

/** What the writer asked to be shown: where words lead, their language, or the figure at a position. */
export type Asked = 'link' | 'language' | { figureAt: number };

type Props = {
  asked: Asked;
  editor: Editor;
  storyId: string;
  language: string;
  pictures: DeskPicture[];
  claims: readonly DeskClaim[];
  onSourcingChanged: () => void;
  onClose: () => void;
};

/** The dialog that the writer asked for. */
export function AskedDialog({ asked, editor, storyId, language, pictures, claims, onSourcingChanged, onClose }: Props) {
  if (asked === 'link') return <LinkDialog editor={editor} onClose={onClose} />;
  if (asked === 'language') return <LanguageDialog editor={editor} storyLanguage={language} onClose={onClose} />;
  return <FigureDialog position={asked.figureAt} evidence={keptIn(claims)} {...{ editor, storyId, pictures, onSourcingChanged, onClose }} />;
}

/** What in the story is kept that a picture may be, each piece once. */
function keptIn(claims: readonly DeskClaim[]): KeptEvidence[] {
  const pieces = claims.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'media' || kind === 'capture' || kind === 'link'));
  return [...new Map(pieces.map(({ id, title }) => [id, { id, title }])).values()];
}
