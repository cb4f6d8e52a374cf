import type { DocumentJson } from '@/editor/document';
import { EDITOR_VERSION } from '@/editor/version';
import { saveDraft } from '@/newsroom/drafts/save-draft';
import type { Person } from '@/newsroom/people/actor';
import { readStory } from '@/newsroom/stories/read-story';
import { told } from './told';

/** Saves a change of a story's present text, as its writer would. */
export async function rewrite(
  writer: Person,
  storyId: string,
  change: (document: DocumentJson) => DocumentJson,
): Promise<void> {
  const story = await readStory(writer, storyId);
  if (!story) throw new Error('There is no such story to rewrite.');
  const { version, document } = story.draft;
  await told(saveDraft(writer, { storyId, basedOn: version, editorVersion: EDITOR_VERSION, document: change(document) }));
}

/** Puts other words in the place of words of the text; both must stand within one run of it. */
export function replacing(before: string, after: string): (document: DocumentJson) => DocumentJson {
  return (document) => {
    const text = JSON.stringify(document);
    const quoted = JSON.stringify(before).slice(1, -1);
    if (!text.includes(quoted)) throw new Error(`The text does not hold “${before}”.`);
    return JSON.parse(text.replace(quoted, () => JSON.stringify(after).slice(1, -1))) as DocumentJson;
  };
}
