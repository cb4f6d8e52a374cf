import type { Actor } from '../people/actor';
import type { Answer } from '../permissions/answer';
import * as can from '../permissions/can';
import { scheduleStory, unscheduleStory } from '../permissions/can-with-schedules';

/** What a person may do with a story now; a `false` comes with its reason, for the screen to say. */
export type Abilities = Record<
  | 'write'
  | 'share'
  | 'restrict'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'approve'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'publishUrgently'
  | 'retract'
  | 'takeDown'
  | 'changeAddress'
  | 'spike'
  | 'unspike'
  | 'check'
  | 'refreshPublicRecord',
  { may: boolean; reason: string }
>;

type Facts = can.StoryFacts & can.Contributors & { writerIds: readonly string[] };

/** The very answers the commands will give, so that a button and the server cannot disagree. */
export function abilitiesOn(actor: Actor, story: Facts): Abilities {
  return {
    write: said(can.writeStory(actor, story)),
    share: said(can.shareStory(actor, story)),
    restrict: said(can.restrictStory(actor, story)),
    submit: said(can.submitStory(actor, story)),
    withdraw: said(can.withdrawStory(actor, story)),
    return: said(can.returnStory(actor, story)),
    approve: said(can.approveStory(actor, story)),
    publish: said(can.publishStory(actor, story)),
    schedule: said(scheduleStory(actor, story)),
    unschedule: said(unscheduleStory(actor, story)),
    publishUrgently: said(can.publishUrgently(actor, story)),
    retract: said(can.retractStory(actor, story)),
    takeDown: said(can.takeDownStory(actor, story)),
    changeAddress: said(can.changeAddress(actor, story)),
    spike: said(can.spikeStory(actor, story)),
    unspike: said(can.unspikeStory(actor, story)),
    check: said(can.checkClaim(actor, story, story.writerIds)),
    refreshPublicRecord: said(can.refreshPublicRecord(actor)),
  };
}

function said(answer: Answer): { may: boolean; reason: string } {
  return answer.allowed ? { may: true, reason: '' } : { may: false, reason: answer.reason };
}
