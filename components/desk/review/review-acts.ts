import type { Review } from '@/newsroom/review/read-review';
import type { StoryForDesk } from '@/newsroom/stories/read-story';

export type ActId = 'second' | 'approve' | 'publish' | 'schedule' | 'unschedule' | 'return' | 'publishUrgently' | 'withdraw' | 'retract' | 'takeDown';

export type Act = {
  id: ActId;
  label: string;
  may: boolean;
  reason: string;
  /** Not what one comes here for: it lies a step further away. */
  isRare: boolean;
};

const labels: Record<ActId, string> = {
  second: 'Approve afterwards',
  approve: 'Approve',
  publish: 'Publish',
  schedule: 'Schedule',
  unschedule: 'Take off its schedule',
  return: 'Return',
  publishUrgently: 'Publish urgently',
  withdraw: 'Withdraw',
  retract: 'Retract',
  takeDown: 'Take down',
};

type Story = Pick<StoryForDesk, 'stage' | 'standing' | 'abilities'>;

/** The acts that belong to where the story stands, the next one first; those refused carry the newsroom's reason. */
export function reviewActs({ stage, standing, abilities }: Story, { second, sinceLive }: Pick<Review, 'second' | 'sinceLive'>): Act[] {
  const inReview = stage === 'in_review';
  const approved = stage === 'approved';
  const open = stage !== 'spiked' && stage !== 'scheduled' && (standing === 'unpublished' || standing === 'live');
  const isNews = sinceLive === null || sinceLive.words.changed || sinceLive.sourcing.length > 0;
  const rare = new Set<ActId>(isNews ? ['retract'] : ['retract', 'publishUrgently']);
  const answers: [ActId, boolean, { may: boolean; reason: string } | null][] = [
    ['second', second !== null, second],
    ['approve', inReview, abilities.approve],
    ['publish', inReview || approved, abilities.publish],
    ['return', inReview || approved, abilities.return],
    ['schedule', approved, abilities.schedule],
    ['unschedule', stage === 'scheduled', abilities.unschedule],
    ['publishUrgently', open && !approved, abilities.publishUrgently],
    // Who only reviews returns a story; taking it back is for those who wrote in it.
    ['withdraw', inReview && !abilities.approve.may, abilities.withdraw],
    ['retract', standing === 'live', abilities.retract],
    // Nobody but a lawyer needs to be told that it is a lawyer's.
    ['takeDown', abilities.takeDown.may, abilities.takeDown],
  ];
  return answers.flatMap(([id, belongs, answer]) => (belongs && answer ? [{ id, label: labels[id], ...answer, isRare: rare.has(id) }] : []));
}
