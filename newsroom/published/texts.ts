import { bodyFromSource } from '@/editor/body-source';
import type { NodeJson } from '@/editor/document';
import type { SpokenLanguage } from '@/platform/spoken-languages';
import { arabicTexts } from './default-texts/arabic';
import { englishTexts } from './default-texts/english';
import { pashtoTexts } from './default-texts/pashto';
import { persianTexts } from './default-texts/persian';
import { urduTexts } from './default-texts/urdu';

/** What a newsroom says of itself and of how it works, each by where readers find it; an address here never changes. */
export const textKeys = ['ethics', 'verification', 'unnamed-sources', 'corrections', 'about'] as const;
export type TextKey = (typeof textKeys)[number];

export type PublishedText = {
  key: TextKey;
  title: string;
  /** A document's body. */
  body: NodeJson;
  /** Null while nobody has changed what comes with the program. */
  updatedAt: Date | null;
};

/**
 * What a newsroom that has written nothing yet says of itself: no more than the program does whatever people want. Each
 * sentence is a rule of the gate, of a transition or of the public record; `source` is as people type it on the desk.
 */
export type WrittenTexts = Record<TextKey, { title: string; source: string }>;

const writtenTexts: Record<SpokenLanguage, WrittenTexts> = { en: englishTexts, ar: arabicTexts, fa: persianTexts, ps: pashtoTexts, ur: urduTexts };

/** The page on which a text stands. */
export function pageOfText(key: TextKey): '/about' | '/how-we-work' {
  return key === 'about' ? '/about' : '/how-we-work';
}

type Row = { key: string; title: string; body: unknown; updatedAt: Date };

/**
 * Every text, as the newsroom wrote it or else as it comes with the program.
 * @param language a BCP 47 tag: the newsroom's own
 */
export function textsFrom(rows: Row[], language: string): Record<TextKey, PublishedText> {
  const written = writtenTexts[new Intl.Locale(language).language as SpokenLanguage];
  const texts = textKeys.map((key): [TextKey, PublishedText] => {
    const row = rows.find((each) => each.key === key);
    const { title, source } = written[key];
    if (!row) return [key, { key, title, body: bodyFromSource(source), updatedAt: null }];
    return [key, { key, title: row.title, body: row.body as NodeJson, updatedAt: row.updatedAt }];
  });
  return Object.fromEntries(texts) as Record<TextKey, PublishedText>;
}
