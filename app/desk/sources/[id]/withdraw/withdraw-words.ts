import type { WithdrawalPreview } from '@/newsroom/sources/preview-withdrawal';

/** What follows when a source withdraws, a sentence each; of what does not only that there is nothing. */
export function withdrawWords({ claims, liveStories, warned, held }: WithdrawalPreview): string[] {
  const falling = claims.filter(({ falls }) => falls).length;
  const said: [number, string, string][] = [
    [falling, 'One claim that it stands behind falls and is looked at again.', `${falling} claims that it stands behind fall and are looked at again.`],
    [
      claims.length - falling,
      'One claim loses only a voice against it.',
      `${claims.length - falling} claims lose only a voice against them.`,
    ],
    [liveStories, 'One story before readers rests on that: its owner gets a task.', `${liveStories} stories before readers rest on that: their owners get tasks.`],
    [warned, 'The readers of one are warned at once.', `The readers of ${warned} are warned at once.`],
    [held, 'One scheduled publication is held.', `${held} scheduled publications are held.`],
  ];
  if (claims.length === 0) return ['Of what you can see, nothing rests on what it said any more.'];
  return said.filter(([count]) => count > 0).map(([count, one, many]) => (count === 1 ? one : many));
}
