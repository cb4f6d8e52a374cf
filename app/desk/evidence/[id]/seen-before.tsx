import Link from 'next/link';
import { UrgentBadge } from '@/components/desk/urgent-badge';
import { standingWords } from '@/components/desk/words';
import { Badge } from '@/components/ui/badge';
import { dispositionWords } from '@/components/ui/state-words';
import { Time } from '@/components/ui/time';
import { VerificationLabel } from '@/components/ui/verification-label';
import type { EarlierUse } from '@/newsroom/evidence/earlier-uses';

type Props = { earlier: readonly EarlierUse[]; isPicture: boolean; zone: string };

/** Where a picture, a film or another file was seen before, and what became there of what it was said to show. */
export function SeenBefore({ earlier, isPicture, zone }: Props) {
  return (
    <div className="flex flex-col gap-2 text-label">
      <p className="font-semibold">{isPicture ? 'This picture was seen before, or one very like it:' : 'This very file was seen before:'}</p>
      <ul className="flex flex-col gap-2">
        {earlier.map((use) => (
          <li key={`${use.in} ${use.id}`}>
            {use.in === 'story' ? 'In the story ' : ''}
            <Link href={use.in === 'story' ? `/desk/stories/${use.id}` : `/desk/evidence/${use.id}`} prefetch={false} className="text-accent underline">
              <bdi>{use.title || 'Without a headline'}</bdi>
            </Link>
            , <Time at={use.addedAt} zone={zone} /> {use.in === 'story' ? use.stories.map((story) => <Became key={story.id} {...story} />) : null}
            {use.in === 'evidence' ? <ForWhat {...use} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ForWhat({ claims, stories }: Pick<EarlierUse, 'claims' | 'stories'>) {
  return (
    <ul className="flex flex-col gap-1 border-s-2 border-rule ps-3 text-small">
      {claims.map(({ id, statement, verification, disposition }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-2">
          <VerificationLabel value={verification} />
          {disposition === 'live' ? null : <Badge tone="warning">{dispositionWords[disposition]}</Badge>}
          <Link href={`/desk/claims/${id}`} prefetch={false} className="underline">
            <bdi>{statement}</bdi>
          </Link>
        </li>
      ))}
      {stories.map((story) => (
        <li key={story.id} className="flex flex-wrap items-baseline gap-x-2">
          <span>
            In the story{' '}
            <Link href={`/desk/stories/${story.id}`} prefetch={false} className="underline">
              <bdi>{story.headline || 'Without a headline'}</bdi>
            </Link>
          </span>
          <Became {...story} />
        </li>
      ))}
    </ul>
  );
}

function Became({ standing, awaitsSecond }: Pick<EarlierUse['stories'][number], 'standing' | 'awaitsSecond'>) {
  return (
    <>
      <Badge tone={standing === 'retracted' || standing === 'taken_down' ? 'danger' : 'neutral'}>{standingWords[standing]}</Badge>
      <UrgentBadge when={awaitsSecond} />
    </>
  );
}
