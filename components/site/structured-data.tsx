import type { LiveStory } from '@/newsroom/published/read-story';

type Site = { name: string; url: string };

/** schema.org's description of a story. `citation` names only what readers can follow. */
export function newsArticle(story: LiveStory, site: Site) {
  const link = (path: string) => `${site.url}${path}`;
  const corrections = story.notices.flatMap((notice) => notice.corrections);
  return {
    '@context': 'https://schema.org',
    '@type': 'ReportageNewsArticle',
    headline: story.headline,
    description: story.standfirst,
    dateline: story.dateline,
    inLanguage: story.language,
    articleSection: story.section.name,
    url: link(story.address),
    mainEntityOfPage: link(story.address),
    datePublished: story.firstPublishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    image: story.leadPicture ? [link(`/media/${story.leadPicture}`)] : [],
    author: story.byline ? [{ '@type': 'Person', name: story.byline }] : [],
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: site.name,
      url: site.url,
      correctionsPolicy: link('/how-we-work#corrections'),
      unnamedSourcesPolicy: link('/how-we-work#unnamed-sources'),
      verificationFactCheckingPolicy: link('/how-we-work#labels'),
      ethicsPolicy: link('/how-we-work#ethics'),
    },
    backstory: story.claims.map(({ method }) => method).filter(Boolean).join(' '),
    citation: [...new Set(story.claims.flatMap(({ evidence }) => evidence.flatMap(({ url }) => url ?? [])))],
    correction: corrections.map(({ wrong, right, at }) => ({
      '@type': 'CorrectionComment',
      text: [wrong && `We wrote: ${wrong}`, right].filter(Boolean).join(' · '),
      datePublished: at.toISOString(),
    })),
  };
}

/** JSON that can stand in a script element: no `<`, so that no word of a story can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

export function StructuredData({ data }: { data: unknown }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}
