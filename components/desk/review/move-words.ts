/** What each transition of a story was, after the name of who made it. */
const words: Record<string, string> = {
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

export function moveWords(transition: string): string {
  return words[transition] ?? transition;
}
