import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { dayWords, longDayWords, monthWords } from '@/components/site/day-words';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { StoryList } from '@/components/site/story-list';
import { dayAddress, monthAddress, parseDay } from '@/newsroom/published/calendar';
import { listAddress } from '@/newsroom/published/list-address';
import { readDay } from '@/newsroom/published/read-day';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

type Props = {
  params: Promise<{ year: string; month: string; day: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [parts, { before }] = await Promise.all([params, searchParams]);
  const day = parseDay(parts);
  if (!day) return {};
  const tongue = tongueOfNewsroom();
  const title = dayWords(day, tongue.locale);
  return pageMetadata({
    newsroom: settings().newsroomName,
    tongue,
    title,
    description: tongue.messages.feeds.newestFirst(title),
    address: listAddress(dayAddress(day), before),
  });
}

/** What was first published on one day of the newsroom's calendar. */
export default async function DayPage({ params, searchParams }: Props) {
  const [parts, { before }] = await Promise.all([params, searchParams]);
  const day = parseDay(parts);
  const [page, sections] = await Promise.all([day && readDay(day, before), readSections()]);
  if (!day || !page) notFound();
  const { newsroomName, timeZone } = settings();
  const tongue = tongueOfNewsroom();
  const { messages, locale } = tongue;
  // What lies behind the first page stays as it is, whatever days there come to be.
  const { earlier, later } = page.continued ? { earlier: null, later: null } : page;
  return (
    <PageFrame newsroom={newsroomName} sections={sections} tongue={tongue}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-6 pb-4">
        <h1 className="font-serif text-headline-large font-medium">{longDayWords(day, locale)}</h1>
        <nav aria-label={messages.archive.otherDays} className="flex flex-wrap gap-x-5 font-sans text-label">
          {earlier ? (
            <a href={dayAddress(earlier)} rel="prev" className="link">
              {dayWords(earlier, locale)}
            </a>
          ) : null}
          <a href={monthAddress(day)} className="link">
            {monthWords(day, locale)}
          </a>
          {later ? (
            <a href={dayAddress(later)} rel="next" className="link">
              {dayWords(later, locale)}
            </a>
          ) : null}
        </nav>
      </header>
      <StoryList page={page} zone={timeZone} tongue={tongue} address={dayAddress(day)} empty={messages.lists.empty.day} />
    </PageFrame>
  );
}
