/** The name of one exact state of a story: its revision and the beginning of its SHA-256; all of it on request. */
export function StateName({ number, hash }: { number: number; hash: string }) {
  return (
    <span className="whitespace-nowrap">
      revision {number},{' '}
      <abbr title={`SHA-256 ${hash}`} className="tabular-nums no-underline">
        {hash.slice(0, 12)}
      </abbr>
    </span>
  );
}
