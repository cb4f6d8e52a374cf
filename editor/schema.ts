import type { Extensions } from '@tiptap/core';
import { getSchema } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListKeymap } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { AllowedText } from './behaviour/allowed-text';
import { FieldKeymap } from './behaviour/field-keymap';
import { FieldWall } from './behaviour/field-wall';
import { NestingLimit } from './behaviour/nesting-limit';
import { SingleLinePaste } from './behaviour/single-line-paste';
import { Claim } from './marks/claim';
import { Language } from './marks/language';
import { Link } from './marks/link';
import { Blockquote } from './nodes/blockquote';
import { Body } from './nodes/body';
import { Dateline } from './nodes/dateline';
import { Doc } from './nodes/doc';
import { Figure } from './nodes/figure';
import { Heading } from './nodes/heading';
import { Headline } from './nodes/headline';
import { ListItem } from './nodes/list-item';
import { OrderedList } from './nodes/ordered-list';
import { Standfirst } from './nodes/standfirst';

/**
 * The document contract as Tiptap extensions: the nodes, the marks, and the keys that keep the four fields apart. An
 * editor adds what belongs to its screen (undo, placeholders, the view of a figure), and must add no node and no mark.
 */
export const documentExtensions: Extensions = [
  Doc,
  Headline,
  Standfirst,
  Dateline,
  Body,
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  Figure,
  HardBreak,
  Text,
  Language,
  Link,
  Bold,
  Italic,
  Claim,
  ListKeymap,
  FieldKeymap,
  FieldWall,
  SingleLinePaste,
  AllowedText,
  NestingLimit,
];

/** The same contract as a ProseMirror schema; needs no DOM. */
export const documentSchema = getSchema(documentExtensions);
