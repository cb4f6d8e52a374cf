import type { Colleague } from '../colleague';
import type { Newsroom } from '../fixtures';
import type { Reader } from '../reader';

/** Who takes part in the day, each in a browser of their own. */
export type Scene = {
  newsroom: Newsroom;
  mina: Colleague;
  daud: Colleague;
  reader: Reader;
  /** Where readers find the story, once it is published. */
  address: string;
};

export type Act = (scene: Scene) => Promise<void>;
