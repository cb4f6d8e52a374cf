import { siteDatabase } from '@/platform/database';
import { settings } from '@/platform/settings';
import { type PublishedText, type TextKey, textsFrom } from './texts';

/** What the newsroom says of itself and of how it works. */
export async function readTexts(): Promise<Record<TextKey, PublishedText>> {
  return textsFrom(await siteDatabase().publicText.findMany(), settings().newsroomLanguage);
}
