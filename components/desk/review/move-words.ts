import type { Transition } from '@/newsroom/stories/transitions';

/** What each transition of a story was, after the name of who made it. */
const words: Record<Transition, string> = {
  submit: 'submitted it for review',
  withdraw: 'took it back from review',
  return: 'returned it',
  approve: 'approved it',
  edit: 'changed it, which made its approval void',
  publish: 'published it',
  schedule: 'scheduled it',
  unschedule: 'took it off its schedule',
  publishScheduled: 'had scheduled it, and it went out at its hour',
  miss: 'had scheduled it, and it was refused at its hour',
  publishUrgently: 'published it urgently',
  retract: 'retracted it',
  takeDown: 'took it down for legal reasons',
  spike: 'set it aside',
  unspike: 'brought it back',
};

/** Who made a move, and what it was; by nobody where the newsroom itself made it, because what the story rests on changed. */
export function moveWords({ transition, by }: { transition: Transition; by: string | null }): { who: string; did: string } {
  if (by !== null) return { who: by, did: words[transition] };
  return { who: 'The newsroom itself', did: transition === 'edit' ? 'made its approval void' : words[transition] };
}
