import Link from 'next/link';
import { DeskPart } from '@/components/desk/desk-part';
import { Time } from '@/components/ui/time';
import type { SealedDesk } from '@/newsroom/sealed/read-sealed-desk';
import { sealNumber } from './seal-number';
import { SeenNotice } from './seen-notice';

const words = {
  break_glass_asked: 'Somebody asked to open without a grant what is sealed of',
  break_glass_opened: 'Two people opened without a grant what is sealed of',
  grants_ended: 'Somebody was handed a password by an administrator, so their grant has ended to open what is sealed of',
  granted: 'Somebody was let into what is sealed of',
  met: 'Somebody without a grant wrote, or read in a story, words that are sealed of',
} as const;

/** What concerns somebody about sealed sources: broken glass before all, then what was kept as long as was said. */
export function SealedHeaps({ desk: { notices, due }, zone }: { desk: SealedDesk; zone: string }) {
  return (
    <>
      {notices.length > 0 ? (
        <DeskPart id="sealed-notices" title="Sealed sources" count={notices.length} loud>
          <ul className="divide-y divide-rule text-label">
            {notices.map(({ id, kind, at, source }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
                <span>
                  {words[kind]} <SourceLink {...source} />.
                </span>
                <span className="text-small text-ink-muted">
                  <Time at={at} zone={zone} />
                </span>
                <SeenNotice noticeId={id} />
              </li>
            ))}
          </ul>
        </DeskPart>
      ) : null}
      {due.length > 0 ? (
        <DeskPart id="sealed-due" title="Sealed, and kept as long as was said" count={due.length}>
          <ul className="divide-y divide-rule text-label">
            {due.map(({ id, name, retainUntil, held }) => (
              <li key={id} className="py-2 first-letter:uppercase">
                <SourceLink id={id} name={name} /> <span className="text-ink-muted">was to be kept until <Time at={`${retainUntil}T00:00:00Z`} zone="UTC" form="date" />{held ? '; a legal hold stands on it' : ''}.</span>
              </li>
            ))}
          </ul>
        </DeskPart>
      ) : null}
    </>
  );
}

/** Sealed sources whose stories are hidden from somebody who may have to decide about them. Nothing burns: they come last. */
export function HiddenSealed({ hidden, zone }: { hidden: SealedDesk['hidden']; zone: string }) {
  if (hidden.length === 0) return null;
  return (
    <DeskPart id="sealed-hidden" title="Sealed sources of stories hidden from you" count={hidden.length}>
      <ul className="flex flex-wrap gap-x-6 divide-rule text-label">
        {hidden.map(({ id, name, sealedAt }) => (
          <li key={id} className="py-2 first-letter:uppercase">
            <SourceLink id={id} name={name} /> <span className="text-ink-muted">since <Time at={sealedAt} zone={zone} form="date" /></span>
          </li>
        ))}
      </ul>
    </DeskPart>
  );
}

function SourceLink({ id, name }: { id: string; name: string | null }) {
  return (
    <Link href={name === null ? `/desk/sealed/${id}` : `/desk/sources/${id}`} prefetch={false} className="text-accent underline">
      {name ?? `sealed source ${sealNumber(id)}`}
    </Link>
  );
}
