/** Words typed and not sent yet, by story: they outlive the tab they were typed in, and nothing else. */
const words = new Map<string, string>();

export function unsentWords(storyId: string): string {
  return words.get(storyId) ?? '';
}

export function keepUnsent(storyId: string, body: string): void {
  if (body === '') words.delete(storyId);
  else words.set(storyId, body);
}
