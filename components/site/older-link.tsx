/** The way through a long list, newest first. */
export function OlderLink({ address, older, continued, noun }: { address: string; older: string | null; continued: boolean; noun: string }) {
  if (!older && !continued) return null;
  return (
    <nav aria-label={`More ${noun}`} className="mt-10 flex gap-6 border-t border-rule pt-4 font-sans text-label">
      {continued ? (
        <a href={address} className="link">
          Newest {noun}
        </a>
      ) : null}
      {older ? (
        <a href={`${address}?before=${encodeURIComponent(older)}`} rel="next" className="link">
          Older {noun}
        </a>
      ) : null}
    </nav>
  );
}
