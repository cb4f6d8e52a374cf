import type { RevisionRow } from '@/newsroom/revisions/read-history';
import type { Transition } from '@/newsroom/stories/transitions';

/** Why a revision was kept. */
export const reasonWords: Record<RevisionRow['reason'], string> = {
  submitted: 'Submitted',
  approved: 'Approved',
  published: 'Published',
  restored: 'Kept before an earlier text was restored',
  named: 'Kept as',
};

/** What happened to a story, as it follows the name of who did it. */
export const moveWords: Record<Transition, string> = {
  submit: 'submitted it',
  withdraw: 'withdrew it from review',
  return: 'returned it',
  approve: 'approved it',
  edit: 'edited it, which voided the approval',
  publish: 'published it',
  schedule: 'scheduled it',
  unschedule: 'took it off its schedule',
  publishScheduled: 'had scheduled it, and it went out at its hour',
  miss: 'had scheduled it, and it was refused at its hour',
  publishUrgently: 'published it urgently',
  retract: 'retracted it',
  takeDown: 'took it down for legal reasons',
  spike: 'spiked it',
  unspike: 'took it off the spike',
};
