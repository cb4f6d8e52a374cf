import Link from 'next/link';
import { UrgentBadge } from '@/components/desk/urgent-badge';
import type { ValueOf } from '@/newsroom/registry';
import { placeWords } from './place-words';

type Found = ValueOf<'look-through-written'>;

/** Where sealed words stand: first what somebody can write anew, then what is kept for good. The words are on no screen. */
export function WrittenPlaces({ places, further }: Found) {
  return (
    <div className="flex flex-col gap-4 text-label">
      {places.length === 0 ? <p>It stands nowhere that you may see.</p> : null}
      <Part title="To be mended" explained="Open each and write it anew." places={places.filter(({ canChange }) => canChange)} />
      <Part
        title="Kept for good"
        explained="Nobody can change these. Talk to standards about who can see them, and whether something that readers have should be corrected, taken back or taken down."
        places={places.filter(({ canChange }) => !canChange)}
      />
      {further > 0 ? <p>There are {further} more. Mend these first, then look again.</p> : null}
      <p className="text-small text-ink-muted">
        Not looked for: one part of a name alone, employers and remarks. Not read: what files, pictures and recordings show. What belongs
        to stories hidden from you is not listed; somebody named on them who holds a grant finds that.
      </p>
    </div>
  );
}

function Part({ title, explained, places }: { title: string; explained: string; places: Found['places'] }) {
  if (places.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h3 className="font-semibold">{title}</h3>
      <p className="text-small text-ink-muted">{explained}</p>
      <ul className="flex flex-col divide-y divide-rule">
        {places.map((place) => (
          <li key={JSON.stringify(place)} className="py-1.5">
            <Named place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Named({ place }: { place: Found['places'][number] }) {
  const address = addressOf(place);
  const words = `${placeWords[place.place]}${place.number === null ? '' : ` ${place.number}`}${place.times > 1 ? `, ${place.times} times` : ''}`;
  return (
    <>
      {address ? (
        <Link href={address} prefetch={false} className="font-semibold text-accent underline">
          {words}
        </Link>
      ) : (
        <span className="font-semibold">{words}</span>
      )}
      {place.story ? (
        <>
          <span dir="auto"> · {place.story.headline || 'a story'}</span> <UrgentBadge when={place.story.awaitsSecond} />
        </>
      ) : null}
    </>
  );
}

function addressOf({ story, claimId, evidenceId, sourceId }: Found['places'][number]): string | null {
  if (story) return `/desk/stories/${story.id}`;
  if (claimId) return `/desk/claims/${claimId}`;
  if (evidenceId) return `/desk/evidence/${evidenceId}`;
  return sourceId ? `/desk/sources/${sourceId}` : null;
}
