import type { CommandName, InputOf } from '@/newsroom/registry';
import type { Caller } from './ask';
import type { Piece } from './pieces';
import type { Part } from './staff';
import type { Subject } from './subject';

type People = Record<Part, Caller>;

type Trying<Name extends CommandName> = {
  /** What has to hang on the story, in this order. */
  needs?: readonly Piece[];
  /** What of it is used up when it is done, and hangs on the story anew for the next who may. */
  uses?: readonly Piece[];
  /** Nobody takes it back, or who did it before counts: whoever may has a story of their own. */
  once?: boolean;
  input(subject: Subject, people: People): InputOf<Name>;
};

/** How one command on a story is tried with an input that is valid for whoever may. */
export type Act = { command: CommandName; needs: readonly Piece[]; uses: readonly Piece[]; once: boolean; input(subject: Subject, people: People): unknown };

export function act<Name extends CommandName>(command: Name, { needs = [], uses = [], once = false, input }: Trying<Name>): Act {
  return { command, needs, uses, once, input };
}
