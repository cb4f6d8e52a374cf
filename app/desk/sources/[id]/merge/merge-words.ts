import type { MergePreview } from '@/newsroom/sources/preview-merge';

/** What a merge will do, a sentence each; nothing of what it will not. */
export function mergeWords({ kept, merged, notes, downstream, grades, claims, approvals, liveStories, grants }: MergePreview): string[] {
  const said: [number, string, string][] = [
    [notes, `One note of ${merged.name} becomes a note of ${kept.name}.`, `${notes} notes of ${merged.name} become notes of ${kept.name}.`],
    [downstream, `One source that has it from ${merged.name} has it from ${kept.name}.`, `${downstream} sources that have it from ${merged.name} have it from ${kept.name}.`],
    [grades, 'One judgement of its reliability moves along.', `${grades} judgements of its reliability move along.`],
    [claims, 'The sourcing of one claim reads otherwise.', `The sourcing of ${claims} claims reads otherwise.`],
    [approvals, 'One approved draft loses its approval.', `${approvals} approved drafts lose their approval.`],
    [
      liveStories,
      'One story before readers rests on other roots or words: its owner gets a task.',
      `${liveStories} stories before readers rest on other roots or words: their owners get tasks.`,
    ],
    [
      grants,
      'One leave to go unnamed does not move along and has to be asked for again.',
      `${grants} leaves to go unnamed do not move along and have to be asked for again.`,
    ],
  ];
  const happening = said.filter(([count]) => count > 0).map(([count, one, many]) => (count === 1 ? one : many));
  return [...happening, `The address of ${merged.name} leads to ${kept.name}.`];
}
