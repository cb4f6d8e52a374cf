import type { StoryFacts } from '../permissions/can';
import { type Answer, no, yes } from '../permissions/answer';

type Stage = StoryFacts['stage'];
type Standing = StoryFacts['standing'];

type TransitionRule = {
  /** Stages it may begin in. */
  from: readonly Stage[];
  /** The stage it leads to; absent where it keeps the stage. */
  to?: Stage;
  /** Standings it may begin in; absent where any will do. */
  whileStanding?: readonly Standing[];
  /** The standing it leads to; absent where it keeps the standing. */
  standing?: Standing;
  /** What a person is told when the story is not there. */
  otherwise: string;
};

const anyStage: readonly Stage[] = ['drafting', 'in_review', 'approved', 'scheduled', 'spiked'];

/** The two axes of a story as a table: every way from one stage or standing to another. */
export const transitions = {
  submit: {
    from: ['drafting'],
    to: 'in_review',
    whileStanding: ['unpublished', 'live'],
    otherwise: 'Only a story in drafting that is not retracted or taken down can be submitted for review.',
  },
  withdraw: { from: ['in_review'], to: 'drafting', otherwise: 'Only a story in review can be withdrawn from it.' },
  return: {
    from: ['in_review', 'approved'],
    to: 'drafting',
    otherwise: 'Only a story in review can be returned to its writer.',
  },
  approve: {
    from: ['in_review'],
    to: 'approved',
    whileStanding: ['unpublished', 'live'],
    otherwise: 'Only a story in review that is not retracted or taken down can be approved.',
  },
  edit: { from: ['approved', 'scheduled'], to: 'drafting', otherwise: 'Only an approved story loses its approval.' },
  publish: {
    from: ['approved'],
    to: 'drafting',
    whileStanding: ['unpublished', 'live'],
    standing: 'live',
    otherwise: 'Only an approved story can be published.',
  },
  schedule: {
    from: ['approved'],
    to: 'scheduled',
    whileStanding: ['unpublished', 'live'],
    otherwise: 'Only an approved story can be scheduled.',
  },
  unschedule: { from: ['scheduled'], to: 'approved', otherwise: 'Only a scheduled story can be taken off its schedule.' },
  publishScheduled: {
    from: ['scheduled'],
    to: 'drafting',
    whileStanding: ['unpublished', 'live'],
    standing: 'live',
    otherwise: 'Only a scheduled story goes out by itself.',
  },
  /** At its hour the rules refused it. */
  miss: { from: ['scheduled'], to: 'drafting', otherwise: 'Only a scheduled story can miss its hour.' },
  publishUrgently: {
    from: ['drafting', 'in_review', 'approved'],
    to: 'drafting',
    whileStanding: ['unpublished', 'live'],
    standing: 'live',
    otherwise: 'A spiked, scheduled or retracted story cannot be published urgently.',
  },
  retract: {
    from: anyStage,
    to: 'drafting',
    whileStanding: ['live'],
    standing: 'retracted',
    otherwise: 'Only a live story can be retracted.',
  },
  takeDown: {
    from: anyStage,
    to: 'drafting',
    whileStanding: ['live', 'retracted'],
    standing: 'taken_down',
    otherwise: 'Only what readers have is taken down.',
  },
  spike: {
    from: ['drafting', 'in_review'],
    to: 'spiked',
    otherwise: 'Only a story in drafting or review can be spiked.',
  },
  unspike: { from: ['spiked'], to: 'drafting', otherwise: 'The story is not spiked.' },
} as const satisfies Record<string, TransitionRule>;

export type Transition = keyof typeof transitions;

/** Those that give a draft back to its writer: somebody returned it, or an approval that it had does not stand any more. */
export const givesBack = ['return', 'edit', 'miss'] as const satisfies readonly Transition[];

export type GivenBackBy = (typeof givesBack)[number];

/** Whether the story stands where the transition begins. */
export function standsFor(transition: Transition, story: Pick<StoryFacts, 'stage' | 'standing'>): Answer {
  const rule: TransitionRule = transitions[transition];
  const stage = rule.from.includes(story.stage);
  const standing = rule.whileStanding?.includes(story.standing) ?? true;
  return stage && standing ? yes : no(rule.otherwise);
}

/** Where the story stands afterwards. */
export function after(transition: Transition, story: Pick<StoryFacts, 'stage' | 'standing'>) {
  const rule: TransitionRule = transitions[transition];
  return { stage: rule.to ?? story.stage, standing: rule.standing ?? story.standing };
}
