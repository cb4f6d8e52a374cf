import type { Cast } from './people';
import type { Sections } from './sections';
import type { Names } from './topics-and-authors';

/** What every demo story is told with. */
export type DemoNewsroom = {
  people: Cast;
  sections: Sections;
  names: Names;
  /** The moment so many hours before the demo was opened. */
  hoursAgo(hours: number): Date;
};
