import { CircleAlert } from 'lucide-react';
import { Time } from '@/components/ui/time';

type Props = { publication: { version: number; reason: string; at: string }; by?: string; zone: string; className?: string };

/** Went out before a second person approved. Stands on every screen that shows such a story, and is not to be overlooked. */
export function UrgentSign({ publication: { version, reason, at }, by, zone, className = '' }: Props) {
  return (
    <p className={`flex items-start gap-2 border-s-4 border-danger bg-danger-surface px-2.5 py-1.5 text-label text-ink ${className}`}>
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />
      <span>
        <strong className="text-danger">Published urgently, waits for a second person.</strong> Version {version}
        {by ? `, by ${by}` : ''}, <Time at={at} zone={zone} form="short" />: {reason}
      </span>
    </p>
  );
}
