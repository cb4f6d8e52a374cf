'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  BadgeCheck,
  Bold,
  Heading2,
  Heading3,
  Image,
  Italic,
  Languages,
  Link,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Stamp,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { Group } from 'react-aria-components/Group';
import { Separator } from 'react-aria-components/Separator';
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar';
import { Button } from '@/components/ui/button';
import { keyWords } from './key-words';
import { ToolButton } from './tool-button';

type Props = { editor: Editor; onLink: () => void; onLanguage: () => void; onFigure: () => void; onClaim: () => void; onAttach: () => void };

type Tool = { label: string; keys?: string; icon: LucideIcon; isOn?: boolean; isOff?: boolean; act: () => void };

/** What can be done to the text. One stop of the Tab key; the arrows go through it. */
export function Toolbar({ editor, onLink, onLanguage, onFigure, onClaim, onAttach }: Props) {
  const at = useEditorState({
    editor,
    selector: () => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      h2: editor.isActive('heading', { level: 2 }),
      h3: editor.isActive('heading', { level: 3 }),
      bullets: editor.isActive('bulletList'),
      numbers: editor.isActive('orderedList'),
      quote: editor.isActive('blockquote'),
      link: editor.isActive('link'),
      language: editor.isActive('language'),
      takesLanguage: editor.state.selection.$from.parent.type.allowsMarkType(editor.schema.marks.language!),
      inBody: editor.state.selection.$from.node(1)?.type.name === 'body',
      canUndo: editor.can().undo(),
      canRedo: editor.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();
  const marks: Tool[] = [
    { label: 'Bold', keys: 'Mod+B', icon: Bold, isOn: at.bold, act: () => run().toggleBold().run() },
    { label: 'Italic', keys: 'Mod+I', icon: Italic, isOn: at.italic, act: () => run().toggleItalic().run() },
    { label: 'Link', keys: 'Mod+K', icon: Link, isOn: at.link, isOff: !at.inBody, act: onLink },
    { label: 'Language', keys: 'Mod+Shift+E', icon: Languages, isOn: at.language, isOff: !at.takesLanguage, act: onLanguage },
  ];
  const blocks: Tool[] = [
    { label: 'Heading', keys: 'Mod+Alt+2', icon: Heading2, isOn: at.h2, act: () => run().toggleHeading({ level: 2 }).run() },
    { label: 'Smaller heading', keys: 'Mod+Alt+3', icon: Heading3, isOn: at.h3, act: () => run().toggleHeading({ level: 3 }).run() },
    { label: 'List', keys: 'Mod+Shift+8', icon: List, isOn: at.bullets, act: () => run().toggleBulletList().run() },
    { label: 'Numbered list', keys: 'Mod+Shift+7', icon: ListOrdered, isOn: at.numbers, act: () => run().toggleOrderedList().run() },
    { label: 'Quotation', keys: 'Mod+Shift+B', icon: Quote, isOn: at.quote, act: () => run().toggleBlockquote().run() },
    { label: 'Picture', icon: Image, act: onFigure },
  ].map((tool) => ({ ...tool, isOff: !at.inBody }));
  const history: Tool[] = [
    { label: 'Undo', keys: 'Mod+Z', icon: Undo2, isOff: !at.canUndo, act: () => run().undo().run() },
    { label: 'Redo', keys: 'Mod+Shift+Z', icon: Redo2, isOff: !at.canRedo, act: () => run().redo().run() },
  ];
  return (
    <AriaToolbar aria-label="Formatting" className="-mx-4 flex items-center gap-x-1 overflow-x-auto px-4 py-0.5 sm:mx-0 sm:flex-wrap sm:px-0">
      <Group aria-label="Claims" className="flex gap-1">
        <Button size="small" variant="primary" onPress={onClaim} aria-keyshortcuts="Control+Shift+L">
          <BadgeCheck aria-hidden="true" className="size-4" />
          Claim
          <span className="text-tiny font-normal opacity-85 max-sm:hidden">{keyWords('Mod+Shift+L')}</span>
        </Button>
        <Button size="small" variant="quiet" onPress={onAttach}>
          <Stamp aria-hidden="true" className="size-4" />
          Known claim
        </Button>
      </Group>
      <Separator orientation="vertical" className="mx-0.5 h-5 w-px shrink-0 bg-rule" />
      <Tools label="Words" tools={marks} />
      <Separator orientation="vertical" className="mx-0.5 h-5 w-px shrink-0 bg-rule" />
      <Tools label="Blocks" tools={blocks} />
      <Separator orientation="vertical" className="mx-0.5 h-5 w-px shrink-0 bg-rule" />
      <Tools label="History" tools={history} />
    </AriaToolbar>
  );
}

function Tools({ label, tools }: { label: string; tools: Tool[] }) {
  return (
    <Group aria-label={label} className="flex gap-0.5">
      {tools.map((tool) => (
        <ToolButton key={tool.label} {...tool} />
      ))}
    </Group>
  );
}
