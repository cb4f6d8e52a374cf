import type { NodeJson } from '@/editor/document';
import { defaultTexts } from './default-texts';

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

/** The page on which a text stands. */
export function pageOfText(key: TextKey): '/about' | '/how-we-work' {
  return key === 'about' ? '/about' : '/how-we-work';
}

/** Every text, as the newsroom wrote it or else as it comes with the program. */
export function textsFrom(rows: { key: string; title: string; body: unknown; updatedAt: Date }[]): Record<TextKey, PublishedText> {
  const texts = textKeys.map((key): [TextKey, PublishedText] => {
    const row = rows.find((each) => each.key === key);
    if (!row) return [key, { key, ...defaultTexts[key], updatedAt: null }];
    return [key, { key, title: row.title, body: row.body as NodeJson, updatedAt: row.updatedAt }];
  });
  return Object.fromEntries(texts) as Record<TextKey, PublishedText>;
}
