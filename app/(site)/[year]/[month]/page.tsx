import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listAddress } from '@/app/list-address';
import { dayWords, monthWords } from '@/components/site/day-words';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { StoryList } from '@/components/site/story-list';
import { dayAddress, monthAddress, parseMonth } from '@/newsroom/published/calendar';
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
  return pageMetadata({ newsroom: settings().newsroomName, title: monthWords(month), address: listAddress(monthAddress(month), before) });
}

/** A month of the newsroom's calendar: its days, and what was first published on them. */
export default async function MonthPage({ params, searchParams }: Props) {
  const [parts, { before }] = await Promise.all([params, searchParams]);
  const month = parseMonth(parts);
  const [page, sections] = await Promise.all([month && readMonth(month, before), readSections()]);
  if (!month || !page) notFound();
  const { newsroomName, timeZone } = settings();
  return (
    <PageFrame newsroom={newsroomName} sections={sections}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-6 pb-3">
        <h1 className="font-serif text-headline-large font-medium">{monthWords(month)}</h1>
        <a href="/archive" className="link font-sans text-label">
          All months
        </a>
      </header>
      <nav aria-label={`Days of ${monthWords(month)}`} className="pb-5">
        <ul className="flex flex-wrap gap-1 font-sans text-label">
          {page.days.map(({ day, stories }) => (
            <li key={dayAddress(day)}>
              <a
                href={dayAddress(day)}
                aria-label={`${dayWords(day)}, ${stories === 1 ? 'one story' : `${stories} stories`}`}
                className="block min-w-10 rounded-control border border-rule px-2 py-2 text-center tabular-nums hover:border-accent hover:text-accent"
              >
                {day.getUTCDate()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <StoryList page={page} zone={timeZone} address={monthAddress(month)} empty="Nothing older was published in this month." />
    </PageFrame>
  );
}
