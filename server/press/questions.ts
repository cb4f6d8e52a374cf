import { log } from '@/platform/log';
import { finishPage } from './finish-page';
import type { FinishedPage } from './page';
import type { Render } from './render-privately';

/** Where readers ask for what nobody else may ask for, and with what; anything else in such an address means nothing. */
const asked: Record<string, string[]> = {
  '/search': ['q', 'section', 'topic', 'author', 'from', 'to', 'after'],
  '/report': ['story'],
  '/report/thanks': [],
};

/** In characters; a longer one is not of ours. */
const longestParameter = 300;

/** How many of a kind are answered at once: the rest of the process is for those who read. */
const atOnce = 4;

/** Searches, reports or stray addresses: a flood of one keeps nobody from another. */
function kindOf(address: string): string {
  const [pathname = ''] = address.split('?');
  return Object.hasOwn(asked, pathname) ? (pathname.split('/')[1] ?? '') : 'stray';
}

/** In seconds; going back to a list of results takes no search. */
const fresh = 'private, max-age=30';

/** The canonical form of a reader's question, or null where the target is none. */
export function questionAddress(target: string): string | null {
  const [pathname = '', ...query] = target.split('?');
  const parameters = Object.hasOwn(asked, pathname) ? asked[pathname] : undefined;
  if (!parameters) return null;
  const said = new URLSearchParams(query.join('?'));
  const meant = parameters.flatMap((name) => {
    const value = said.get(name)?.slice(0, longestParameter);
    return value ? [[name, value]] : [];
  });
  return meant.length > 0 ? `${pathname}?${new URLSearchParams(meant)}` : pathname;
}

/** What is not the site's: the desk and its doors, the API, the framework, and what answers for itself. */
const notOurs = /^\/(?:desk|api|sign-in|new-password|_next|report\/send|health|media|cards|sitemaps|feeds|gone)(?:[/?]|$)/;

/** Any other address of the site: nothing stands there, or it leads on. Null where it is not for the site to say. */
export function strayAddress(target: string): string | null {
  return /^\/(?!\/)[\x21-\x7e]{0,2000}$/.test(target) && !notOurs.test(target) ? target : null;
}

/** Pages that answer a reader's own question: finished as public pages are, made for each who asks, and never kept. */
export class Questions {
  private readonly busy = new Map<string, number>();

  constructor(private readonly render: Render) {}

  /** `busy` when too many are being answered already; null when it could not be. */
  async page(address: string): Promise<FinishedPage | 'busy' | null> {
    const kind = kindOf(address);
    const busy = this.busy.get(kind) ?? 0;
    if (busy >= atOnce) return 'busy';
    this.busy.set(kind, busy + 1);
    try {
      const rendering = await this.render(address);
      if (rendering.status >= 500) throw new Error(`The page answered ${rendering.status}.`);
      return await finishPage(rendering, { renderedAt: Date.now(), renderedFrom: 0n }, fresh);
    } catch (error) {
      // What somebody searched for is nobody's business.
      log.error({ err: error, address: address.split('?')[0] }, 'a question of a reader could not be answered');
      return null;
    } finally {
      this.busy.set(kind, (this.busy.get(kind) ?? 1) - 1);
    }
  }
}
