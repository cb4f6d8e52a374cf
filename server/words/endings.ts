import type { HowRead } from '../../newsroom/evidence/contents/words-reader';

/** How the process that reads words ends, by how it read them: none of these is how a process ends that broke off. */
export const endings = { whole: 20, 'in part': 21, 'not at all': 22 } satisfies Record<HowRead, number>;
