import { type Caller, tell } from './ask';
import { add } from './pieces';
import type { Staffed } from './staff';
import type { Subject } from './subject';

/** The stages of a draft as the database calls them, each further on its way than the one before. */
const stages = ['spiked', 'drafting', 'in_review', 'approved', 'scheduled'] as const;

export type Stage = (typeof stages)[number];

type Step = { to: Stage; go(newsroom: Staffed, subject: Subject, owner: Caller): Promise<unknown> };

const forth: Partial<Record<Stage, Step>> = {
  spiked: { to: 'drafting', go: ({ site }, { storyId }, owner) => tell(site, owner, 'unspike-story', { storyId }) },
  drafting: { to: 'in_review', go: ({ site }, { storyId }, owner) => tell(site, owner, 'submit-story', { storyId }) },
  in_review: {
    to: 'approved',
    async go(newsroom, subject, owner) {
      await add.hash(newsroom, subject, owner);
      const { storyId, hash: revisionHash } = subject;
      await tell(newsroom.site, newsroom.people.chief, 'approve-story', { storyId, revisionHash });
    },
  },
  approved: {
    to: 'scheduled',
    go({ site, people }, { storyId }) {
      const goesOutAt = new Date(Date.now() + 60 * 60 * 1_000).toISOString();
      return tell(site, people.chief, 'schedule-story', { storyId, kind: 'first', goesOutAt });
    },
  },
};

const back: Partial<Record<Stage, Step>> = {
  drafting: { to: 'spiked', go: ({ site }, { storyId }, owner) => tell(site, owner, 'spike-story', { storyId }) },
  in_review: { to: 'drafting', go: ({ site }, { storyId }, owner) => tell(site, owner, 'withdraw-story', { storyId }) },
  approved: { to: 'drafting', go: ({ site, people }, { storyId }) => tell(site, people.chief, 'return-story', { storyId, message: 'Once more.' }) },
  scheduled: { to: 'approved', go: ({ site, people }, { storyId }) => tell(site, people.chief, 'unschedule-story', { storyId }) },
};

/** Brings a draft from one stage to another, step by step, as its owner and the chief do. */
export async function goTo(newsroom: Staffed, subject: Subject, owner: Caller, { from, to }: { from: Stage; to: Stage }): Promise<void> {
  for (let stage = from; stage !== to; ) {
    const step = (stages.indexOf(stage) < stages.indexOf(to) ? forth : back)[stage];
    if (!step) throw new Error(`There is no way from ${stage} to ${to}.`);
    await step.go(newsroom, subject, owner);
    stage = step.to;
  }
}
