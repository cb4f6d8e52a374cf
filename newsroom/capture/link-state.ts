import type { LinkState } from '@/prisma/generated/client';
import type { CustodyAction } from '../evidence/custody';

/**
 * What an address turned out to do. 404, 410 and no answer at all mean that it has died; where nobody waits for the
 * answer, only when it happens twice, for a host may be away for an hour. What wants a login, is overloaded or keeps
 * programs out is there all the same, and must not be called dead.
 * @param status of HTTP, after all redirects; null where there was no answer
 */
export function linkState(before: LinkState | null, status: number | null, askedByHand: boolean): LinkState {
  if (status !== null && status < 400) return 'answers';
  if (status !== null && status !== 404 && status !== 410) return 'refuses';
  return askedByHand || before === 'missed' || before === 'dead' ? 'dead' : 'missed';
}

/** What is said of a link: everything but a first answer that did not come. */
export type SaidOfLink = Exclude<LinkState, 'missed'>;

const touches = { answers: 'link answered', refuses: 'link refused us', dead: 'link dead' } as const satisfies Record<SaidOfLink, CustodyAction>;

/** The touches by which a chain of custody says what a link does. */
export const linkTouches: readonly CustodyAction[] = Object.values(touches);

/** What the chain of custody says of it; null where nothing is certain yet. */
export function linkTouch(state: LinkState): CustodyAction | null {
  return state === 'missed' ? null : touches[state];
}

/** What a touch of the chain says of the link. */
export function saidOfLink(touch: string): SaidOfLink {
  if (touch === touches.dead) return 'dead';
  return touch === touches.refuses ? 'refuses' : 'answers';
}
