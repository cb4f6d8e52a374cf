import { sourceOfBody } from '@/editor/body-source';
import { deskDatabase } from '@/platform/database';
import { settings } from '@/platform/settings';
import { type TextKey, textKeys, textsFrom } from '../published/texts';

/** A text as it is typed. */
export type DeskText = {
  key: TextKey;
  title: string;
  source: string;
  /** ISO 8601, UTC; null while it is the one that comes with the program. */
  updatedAt: string | null;
};

/** What the newsroom says of itself and of how it works, to be changed. */
export async function listTexts(): Promise<DeskText[]> {
  const texts = textsFrom(await deskDatabase().publicText.findMany(), settings().newsroomLanguage);
  return textKeys.map((key) => {
    const { title, body, updatedAt } = texts[key];
    return { key, title, source: sourceOfBody(body), updatedAt: updatedAt?.toISOString() ?? null };
  });
}
