import type { InputOf } from '@/newsroom/registry';

export type PublishKind = InputOf<'publish-story'>['kind'];
export type LaterKind = Exclude<PublishKind, 'first'>;

/** What is typed beside a publication. */
export type PublishWords = { kind: LaterKind; slug: string; note: string; corrections: CorrectionWords[] };

/** One thing that was wrong. */
export type CorrectionWords = { wrong: string; right: string; claimId: string | null };

export const kindWords: Record<LaterKind, { label: string; description: string; note: string }> = {
  update: { label: 'Update', description: 'New facts; nothing was wrong', note: 'What is new, for readers' },
  clarification: { label: 'Clarification', description: 'Right, but could mislead', note: 'What is clarified, for readers' },
  correction: { label: 'Correction', description: 'Something was wrong', note: 'More about it (optional)' },
  editors_note: { label: 'Editor’s note', description: 'What readers should know about the story', note: 'The note to readers' },
};

export const noCorrection: CorrectionWords = { wrong: '', right: '', claimId: null };

/** Nothing typed yet. What was prepared for the story makes the version a correction, with all of it. */
export function wordsToBegin(slug: string, prepared: readonly CorrectionWords[]): PublishWords {
  const corrections = prepared.length > 0 ? [...prepared] : [noCorrection];
  return { kind: prepared.length > 0 ? 'correction' : 'update', slug, note: '', corrections };
}

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is still missing before it can be sent, in a sentence; null when nothing is. */
export function missingIn(words: PublishWords, isFirst: boolean): string | null {
  if (isFirst) {
    return slugPattern.test(words.slug) ? null : 'The address holds small letters, digits and single hyphens.';
  }
  if (words.kind === 'correction') {
    return words.corrections.every(({ wrong, right }) => wrong.trim() && right.trim()) ? null : 'A correction says what was wrong and what is right.';
  }
  return words.note.trim() ? null : 'Tell readers in a sentence what changed.';
}

/** The same words as the commands take them. */
export function publishInput(storyId: string, words: PublishWords, isFirst: boolean): InputOf<'publish-story'> {
  if (isFirst) return { storyId, kind: 'first', slug: words.slug };
  const { kind, note, corrections } = words;
  return { storyId, kind, note, corrections: kind === 'correction' ? corrections : [] };
}
