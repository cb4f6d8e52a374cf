import { oneLanguage } from '@/editor/language-tag';
import { markedRuns, type Run } from './marked-runs';

/** Words side by side in one language; null stands for the story's own. They are drawn as one, so that they keep their order. */
type Passage = { language: string | null; runs: Run[] };

/** The runs of a block as passages. */
export function passagesIn(runs: readonly Run[]): Passage[] {
  const passages: Passage[] = [];
  for (const run of runs) {
    const last = passages.at(-1);
    if (last?.language === run.language) last.runs.push(run);
    else passages.push({ language: run.language, runs: [run] });
  }
  return passages;
}

/** The language of a whole block of a published text, with the blocks in it, when that is not the story's own; else null. */
export function languageOf(content: unknown): string | null {
  return oneLanguage(wordsOf(content));
}

function wordsOf(content: unknown): Run[] {
  if (!Array.isArray(content)) return [];
  const inner = content.flatMap((node: { content?: unknown } | null) => (Array.isArray(node?.content) ? wordsOf(node.content) : []));
  return [...markedRuns(content, new Set()), ...inner];
}
