import type { BreadcrumbList, Thing, WebSite, WithContext } from 'schema-dts';
import type { Site } from './feeds/feed-document';
import { newsroomOf } from './news-article';

/** The site itself, for its front page. `search` is where words are searched for, with them in the parameter `q`. */
export function webSite(site: Site, search: string): WithContext<WebSite> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${site.url}/#site`,
    name: site.name,
    url: `${site.url}/`,
    publisher: newsroomOf(site),
    potentialAction: searchAction(`${site.url}${search}?q={search_term_string}`),
  };
}

/** The input is named by an annotation that is not part of the vocabulary (schema.org/docs/actions.html). */
function searchAction(urlTemplate: string) {
  return {
    '@type': 'SearchAction' as const,
    target: { '@type': 'EntryPoint' as const, urlTemplate },
    'query-input': 'required name=search_term_string',
  };
}

/** The way from the front page to this one; each step a name and a path, the last one this page. */
export function breadcrumbs(steps: { name: string; path: string }[], site: Site): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: '/' }, ...steps].map(({ name, path }, index) => ({
      '@type': 'ListItem', position: index + 1, name, item: `${site.url}${path}`,
    })),
  };
}

/** JSON that can stand in a script element: no `<`, so that no word of a story can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

export function StructuredData({ data }: { data: WithContext<Thing> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}
