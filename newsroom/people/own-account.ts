import type { CommandContext } from '../command';
import { changeOwnAccount } from '../permissions/can';
import { refuse } from '../refusal';
import type { Person } from './actor';

/** The person acting on their own account; the system has none. */
export function ownAccount({ actor, authorise }: CommandContext): Person {
  if (actor.kind !== 'person') refuse('forbidden', 'Only a person has an account.');
  authorise(changeOwnAccount(actor, actor.id));
  return actor;
}
