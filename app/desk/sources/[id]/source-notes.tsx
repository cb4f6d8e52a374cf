import Link from 'next/link';
import { UrgentBadge } from '@/components/desk/urgent-badge';
import { termsWords } from '@/components/desk/words';
import { Badge } from '@/components/ui/badge';
import { StanceSign } from '@/components/ui/stance-sign';
import { Time } from '@/components/ui/time';
import { VerificationLabel } from '@/components/ui/verification-label';
import type { SourceForDesk } from '@/newsroom/sources/read-source';
import { WeighNote } from './weigh-note';

/** What the source has said, of which claim, and how well that is known now. */
export function SourceNotes({ notes, zone }: Pick<SourceForDesk, 'notes'> & { zone: string }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-label">
      {notes.map(({ id, stance, terms, exactWords, obtainedAt, credibility, claim, stories, mayWeigh }) => (
        <li key={id} className="flex flex-col gap-1 py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <StanceSign value={stance} withWord />
            {terms === 'on_record' ? null : <Badge tone="warning">{termsWords[terms]}</Badge>}
            <span className="text-small text-ink-muted">
              <Time at={obtainedAt} zone={zone} />
            </span>
          </p>
          <p>
            <Link
              href={`/desk/claims/${claim.id}`}
              prefetch={false}
              className="font-serif text-teaser hover:text-accent hover:underline"
            >
              {claim.statement}
            </Link>{' '}
            <VerificationLabel value={claim.verification} className="text-small" />
          </p>
          {exactWords ? (
            <blockquote dir="auto" className="max-w-measure border-s-2 border-rule ps-3 font-serif">
              {exactWords}
            </blockquote>
          ) : null}
          {stories.length > 0 ? (
            <p className="text-small text-ink-muted">
              In{' '}
              {stories.map((story, index) => (
                <span key={story.id}>
                  {index > 0 ? ', ' : ''}
                  <Link href={`/desk/stories/${story.id}`} prefetch={false} dir="auto" className="hover:text-accent hover:underline">
                    {story.headline || 'Without a headline'}
                  </Link>
                  {story.awaitsSecond ? ' ' : ''}
                  <UrgentBadge when={story.awaitsSecond} />
                </span>
              ))}
            </p>
          ) : null}
          <WeighNote noteId={id} credibility={credibility} mayWeigh={mayWeigh} />
        </li>
      ))}
    </ul>
  );
}
