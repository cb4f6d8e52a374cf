import type { Metadata } from 'next';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { monthAloneWords, yearWords } from '@/components/site/day-words';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { monthAddress } from '@/newsroom/published/calendar';
import { readMonths } from '@/newsroom/published/read-months';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

export function generateMetadata(): Metadata {
  const tongue = tongueOfNewsroom();
  const { title, description } = tongue.messages.archive;
  return pageMetadata({ newsroom: settings().newsroomName, tongue, title, description, address: '/archive' });
}

/** The years and months in which we published what still stands. */
export default async function ArchivePage() {
  const [months, sections] = await Promise.all([readMonths(), readSections()]);
  const tongue = tongueOfNewsroom();
  const { archive } = tongue.messages;
  const years = [...new Set(months.map((month) => month.getUTCFullYear()))];
  return (
    <PageFrame newsroom={settings().newsroomName} sections={sections} tongue={tongue}>
      <div className="mx-auto max-w-[46rem] pt-8">
        <h1 className="font-serif text-headline-large font-medium">{archive.title}</h1>
        <p className="mt-2 mb-6 font-serif text-standfirst text-ink-muted">{archive.description}</p>
        {months.length === 0 ? <p className="border-t border-rule pt-4 font-serif text-body">{archive.nothing}</p> : null}
        {years.map((year) => (
          <section key={year} aria-labelledby={`year-${year}`} className="border-t-2 border-rule-strong pt-3 pb-8">
            <h2 id={`year-${year}`} className="font-serif text-headline font-medium tabular-nums">
              {yearWords(new Date(Date.UTC(year, 0)), tongue.locale)}
            </h2>
            <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2 font-sans text-base">
              {months.filter((month) => month.getUTCFullYear() === year).toReversed().map((month) => (
                <li key={monthAddress(month)}>
                  <a href={monthAddress(month)} className="link inline-block py-1">
                    {monthAloneWords(month, tongue.locale)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PageFrame>
  );
}
