/** The way for readers to say that something in a story is wrong. */
export function ReportLink({ address }: { address: string }) {
  return (
    <p className="story-report mt-8 border-t border-rule pt-3 font-sans text-label text-ink-muted print:hidden" lang="en-GB" dir="ltr">
      Something wrong?{' '}
      <a href={`/report?${new URLSearchParams({ story: address })}`} rel="nofollow" className="link">
        Tell us
      </a>
    </p>
  );
}
