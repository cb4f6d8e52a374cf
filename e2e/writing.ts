import { randomUUID } from 'node:crypto';
import type { Colleague } from './colleague';
import type { FirstMorning } from './first-morning';

/** A story with a headline and nothing else, open for writing; the caret stands at the end of it. */
export async function writing(colleague: Colleague, { sectionId }: FirstMorning, headline: string): Promise<string> {
  const id = randomUUID();
  await colleague.tell('start-story', { id, sectionId, headline });
  await openToWrite(colleague, id);
  return id;
}

export async function openToWrite({ page, text }: Colleague, id: string): Promise<void> {
  await page.goto(`/desk/stories/${id}/write`);
  await text.click();
  await page.keyboard.press('Control+End');
}
