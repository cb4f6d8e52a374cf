import type { Lookout, SurfaceClass } from './surfaces';

/** Addresses at most: a crawl of a newspaper with one story ends long before. */
const most = 120;

/** Asks for a page and everything of the site that it and those behind it lead to, and looks at all of it. */
export async function crawl(lookout: Lookout, site: string, from: readonly string[], kindOf: (type: string) => SurfaceClass, headers: Record<string, string> = {}): Promise<void> {
  const asked = new Set<string>(from);
  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined && asked.size <= most; path = waiting.shift()) {
    const response = await fetch(site + path, { headers, redirect: 'manual' });
    const body = await response.text();
    const type = response.headers.get('content-type') ?? '';
    lookout.look(kindOf(type), path, [...response.headers].join('\n') + body);
    const leads = /html|xml/.test(type) ? [...body.matchAll(/(?:href|src)="([^"]+)"|<loc>([^<]+)<\/loc>/g)].map(([, one, other]) => one ?? other ?? '') : [];
    for (const lead of [...leads, response.headers.get('location') ?? '']) {
      const url = URL.parse(lead.replaceAll('&amp;', '&'), site);
      if (!url || url.origin !== site || /^\/(_next|faces)\//.test(url.pathname)) continue;
      const next = url.pathname + url.search;
      if (asked.has(next)) continue;
      asked.add(next);
      waiting.push(next);
    }
  }
}
