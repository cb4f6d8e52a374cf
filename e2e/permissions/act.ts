import type { CommandName, InputOf } from '@/newsroom/registry';
import type { Caller } from './ask';
import type { Piece } from './pieces';
import type { Part } from './staff';
import type { Subject } from './subject';

type People = Record<Part, Caller>;

type Trying<Name extends CommandName> = {
  /** What has to hang on the story, in this order. */
  needs?: readonly Piece[];
  /** It leaves the story as it was, so that one story serves everybody who may. */
  keeps?: boolean;
  input(subject: Subject, people: People): InputOf<Name>;
};

/** How one command on a story is tried with an input that is valid for whoever may. */
export type Act = { command: CommandName; needs: readonly Piece[]; keeps: boolean; input(subject: Subject, people: People): unknown };

export function act<Name extends CommandName>(command: Name, { needs = [], keeps = false, input }: Trying<Name>): Act {
  return { command, needs, keeps, input };
}
