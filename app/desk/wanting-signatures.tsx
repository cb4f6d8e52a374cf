import Link from 'next/link';
import { DeskPart } from '@/components/desk/desk-part';
import { UrgentBadge } from '@/components/desk/urgent-badge';
import { Time } from '@/components/ui/time';
import type { WantingSignature } from '@/newsroom/review/list-wanting-signatures';

/** What somebody let pass and needs one's own signature too: where, what the gate says, and who signed why. */
export function WantingSignatures({ wanting, zone }: { wanting: readonly WantingSignature[]; zone: string }) {
  if (wanting.length === 0) return null;
  return (
    <DeskPart id="signatures" title="Waits for your signature" count={wanting.length} loud>
      <ul className="divide-y divide-rule text-label">
        {wanting.map(({ storyId, headline, awaitsSecond, rule, message, words, signed, since }) => (
          <li key={`${storyId} ${rule} ${since}`} className="flex flex-col gap-1 py-2.5">
            <Link
              href={`/desk/stories/${storyId}/review`}
              prefetch={false}
              dir="auto"
              className="font-serif text-teaser font-medium hover:text-accent hover:underline"
            >
              {headline || 'Without a headline'}
            </Link>
            <UrgentBadge when={awaitsSecond} />
            <p>
              <span className="font-semibold">{rule}.</span> {message}
            </p>
            {words ? <q className="font-serif text-ink-muted" dir="auto">{words}</q> : null}
            {signed.map(({ name, reason }) => (
              <p key={name} className="text-small text-ink-muted">
                {name} signed on <Time at={since} zone={zone} form="short" />: {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </DeskPart>
  );
}
