import { pageApart } from '@/app/page-apart';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { ReportForm } from '@/components/site/report-form';
import type { Refusal } from '@/newsroom/refusal';

/** What a reader typed into the form. */
export type Report = { story: string; words: string; wrong: string; contact: string };

/** Says why a report was not taken, with everything that was typed, so that it can be sent again. */
export function refusedPage({ story, ...said }: Report, { code, sentence }: Pick<Refusal, 'code' | 'sentence'>): Promise<string> {
  const tongue = tongueOfNewsroom();
  const { messages } = tongue;
  return pageApart({
    title: messages.report.notSent,
    tongue,
    children: (
      <>
        <p role="alert" className="mt-3 font-serif text-body">
          {messages.report.refusal(code, sentence)}
        </p>
        {said.wrong === '' ? null : <ReportForm address={story} said={said} messages={messages} />}
      </>
    ),
  });
}
