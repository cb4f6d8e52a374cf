import type { Tongue } from './messages/tongue';

/** The way for readers to say that something in a story is wrong. */
export function ReportLink({ address, tongue }: { address: string; tongue: Tongue }) {
  return (
    <p className="story-report mt-8 border-t border-rule pt-3 font-sans text-label text-ink-muted print:hidden" {...tongue.spoken}>
      {tongue.messages.somethingWrong}{' '}
      <a href={`/report?${new URLSearchParams({ story: address })}`} rel="nofollow" className="link">
        {tongue.messages.tellUs}
      </a>
    </p>
  );
}
