import type { DocumentJson, NodeJson } from '@/editor/document';
import type { Passage } from '../published/passage';

/** The words of a headline or a standfirst by their languages, without space around them; none where all are in the story's own. */
export function passagesOf(document: DocumentJson, field: 'headline' | 'standfirst'): Passage[] {
  const words = document.content?.find(({ type }) => type === field)?.content ?? [];
  const passages: Passage[] = [];
  for (const node of words) {
    const [language, text] = [languageOf(node), node.text ?? ''];
    const last = passages.at(-1);
    if (last?.language === language) last.text += text;
    else passages.push({ text, language });
  }
  return passages.some(({ language }) => language !== null) ? trimmed(passages) : [];
}

function languageOf({ marks = [] }: NodeJson): string | null {
  const language = marks.find(({ type }) => type === 'language')?.attrs?.lang;
  return typeof language === 'string' ? language : null;
}

/** As the headline itself is, so that the passages together are the headline. */
function trimmed(passages: Passage[]): Passage[] {
  return passages
    .map(({ text, language }, place) => {
      const begun = place === 0 ? text.trimStart() : text;
      return { text: place === passages.length - 1 ? begun.trimEnd() : begun, language };
    })
    .filter(({ text }) => text !== '');
}
