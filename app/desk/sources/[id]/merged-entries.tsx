import { Time } from '@/components/ui/time';
import type { SourceForDesk } from '@/newsroom/sources/read-source';

/** Entries of the directory that turned out to be this source: who found that, when, and why. */
export function MergedEntries({ merged, zone }: Pick<SourceForDesk, 'merged'> & { zone: string }) {
  return (
    <ul className="flex flex-col gap-2 py-2.5 text-label">
      {merged.map(({ id, name, reason, by, at }) => (
        <li key={id}>
          <span className="font-semibold" dir="auto">
            {name}
          </span>
          <span className="block max-w-measure">{reason}</span>
          <span className="block text-small text-ink-muted">
            {by}, <Time at={at} zone={zone} />
          </span>
        </li>
      ))}
    </ul>
  );
}
