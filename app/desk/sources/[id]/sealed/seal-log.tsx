import { Time } from '@/components/ui/time';
import type { SealEvent } from '@/newsroom/sealed/read-seal-events';

const words: Record<SealEvent['what'], string> = {
  'sealed.sealed': 'sealed it',
  'sealed.opened': 'opened it',
  'sealed.looked-through': 'looked through what was written',
  'sealed.file-opened': 'opened a recording or document',
  'sealed.refused': 'was refused',
  'sealed.met': 'wrote words that are sealed, or was told of them in a story or by a report',
  'sealed.granted': 'let in',
  'sealed.revoked': 'took back the grant of',
  'sealed.break-glass-asked': 'asked to break the glass',
  'sealed.break-glass-opened': 'broke the glass with a second person',
  'sealed.field-changed': 'changed what is sealed',
  'sealed.file-added': 'added a recording or document',
  'sealed.file-removed': 'threw a recording or document away',
};

/** What happened to it and by whom, for those who hold a grant. */
export function SealLog({ events, zone }: { events: readonly SealEvent[]; zone: string }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-label font-semibold">What happened with it</h3>
      <ol className="flex flex-col divide-y divide-rule text-label">
        {events.map(({ id, what, by, whom, at, times }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
            <span>
              <strong>{by}</strong> {words[what]}
              {whom ? ` ${whom}` : ''}
              {times > 1 ? `, ${times} times` : ''}
            </span>
            <span className="text-small text-ink-muted">
              <Time at={at} zone={zone} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
