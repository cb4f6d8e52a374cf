import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { SearchAmong } from '@/components/site/search-among';
import { StoryList } from '@/components/site/story-list';
import { breadcrumbs, StructuredData } from '@/components/site/structured-data';
import { listAddress } from '@/newsroom/published/list-address';
import { readAuthor, readAuthorName } from '@/newsroom/published/read-author';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

type Props = { params: Promise<{ author: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ author: asked }, { before }] = await Promise.all([params, searchParams]);
  const author = await readAuthorName(asked);
  if (!author) return {};
  const tongue = tongueOfNewsroom();
  return pageMetadata({
    newsroom: settings().newsroomName,
    tongue,
    title: author.name,
    description: author.role || tongue.messages.feeds.newestFirst(author.name),
    address: listAddress(`/authors/${author.slug}`, before),
    feeds: { subject: { kind: 'author', slug: author.slug }, title: author.name },
  });
}

/** Who somebody is that signs stories, and what they signed. */
export default async function AuthorPage({ params, searchParams }: Props) {
  const [{ author: slug }, { before }] = await Promise.all([params, searchParams]);
  const [page, sections] = await Promise.all([readAuthor(slug, before), readSections()]);
  if (!page) notFound();
  const { newsroomName, siteUrl, timeZone } = settings();
  const tongue = tongueOfNewsroom();
  const { name, role, bio } = page.author;
  return (
    <PageFrame newsroom={newsroomName} sections={sections} tongue={tongue}>
      <header className="pt-6 pb-5">
        <h1 className="font-serif text-headline-large font-medium" dir="auto">
          {name}
        </h1>
        {role ? (
          <p className="font-sans text-label font-semibold text-ink-muted" dir="auto">
            {role}
          </p>
        ) : null}
        {bio ? (
          <p className="mt-3 max-w-measure font-serif text-body whitespace-pre-line" dir="auto">
            {bio}
          </p>
        ) : null}
        <SearchAmong filter={{ author: slug }} name={name} messages={tongue.messages} />
      </header>
      <StoryList page={page} zone={timeZone} tongue={tongue} address={`/authors/${slug}`} empty={tongue.messages.lists.empty.author} />
      <StructuredData data={breadcrumbs([{ name, path: `/authors/${slug}` }], { name: newsroomName, url: siteUrl })} />
    </PageFrame>
  );
}
