import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { dayAloneWords, dayWords, monthWords } from '@/components/site/day-words';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { StoryList } from '@/components/site/story-list';
import { dayAddress, monthAddress, parseMonth } from '@/newsroom/published/calendar';
import { listAddress } from '@/newsroom/published/list-address';
import { readMonth } from '@/newsroom/published/read-month';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

type Props = {
  params: Promise<{ year: string; month: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [parts, { before }] = await Promise.all([params, searchParams]);
  const month = parseMonth(parts);
  if (!month) return {};
  const tongue = tongueOfNewsroom();
  const title = monthWords(month, tongue.locale);
  return pageMetadata({
    newsroom: settings().newsroomName,
    tongue,
    title,
    description: tongue.messages.feeds.newestFirst(title),
    address: listAddress(monthAddress(month), before),
  });
}

/** A month of the newsroom's calendar: its days, and what was first published on them. */
export default async function MonthPage({ params, searchParams }: Props) {
  const [parts, { before }] = await Promise.all([params, searchParams]);
  const month = parseMonth(parts);
  const [page, sections] = await Promise.all([month && readMonth(month, before), readSections()]);
  if (!month || !page) notFound();
  const { newsroomName, timeZone } = settings();
  const tongue = tongueOfNewsroom();
  const { messages: { archive, lists }, locale } = tongue;
  return (
    <PageFrame newsroom={newsroomName} sections={sections} tongue={tongue}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-6 pb-3">
        <h1 className="font-serif text-headline-large font-medium">{monthWords(month, locale)}</h1>
        <a href="/archive" className="link font-sans text-label">
          {archive.allMonths}
        </a>
      </header>
      {/* What lies behind the first page stays as it is, whatever days are published on. */}
      {page.continued ? null : (
        <nav aria-label={archive.daysOf(monthWords(month, locale))} className="pb-5">
          <ul className="flex flex-wrap gap-1 font-sans text-label">
            {page.days.map(({ day, stories }) => (
              <li key={dayAddress(day)}>
                <a
                  href={dayAddress(day)}
                  aria-label={`${dayWords(day, locale)}${tongue.messages.comma}${archive.stories(stories)}`}
                  className="block min-w-10 rounded-control border border-rule px-2 py-2 text-center tabular-nums hover:border-accent hover:text-accent"
                >
                  {dayAloneWords(day, locale)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <StoryList page={page} zone={timeZone} tongue={tongue} address={monthAddress(month)} empty={lists.empty.month} />
    </PageFrame>
  );
}
