'use client';

import type { Editor } from '@tiptap/core';
import { FigureDialog } from '@/components/editor/figure-dialog';
import { LanguageDialog } from '@/components/editor/language-dialog';
import { LinkDialog } from '@/components/editor/link-dialog';
import type { DeskPicture } from '@/newsroom/pictures/list-pictures';

/** What the writer asked to be shown: where words lead, their language, or the figure at a position. */
export type Asked = 'link' | 'language' | { figureAt: number };

type Props = { asked: Asked; editor: Editor; storyId: string; language: string; pictures: DeskPicture[]; onClose: () => void };

/** The dialog that the writer asked for. */
export function AskedDialog({ asked, editor, storyId, language, pictures, onClose }: Props) {
  if (asked === 'link') return <LinkDialog editor={editor} onClose={onClose} />;
  if (asked === 'language') return <LanguageDialog editor={editor} storyLanguage={language} onClose={onClose} />;
  return <FigureDialog editor={editor} position={asked.figureAt} storyId={storyId} pictures={pictures} onClose={onClose} />;
}
