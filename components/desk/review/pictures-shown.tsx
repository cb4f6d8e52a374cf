import Link from 'next/link';
import { pictureAddress } from '@/components/editor/picture-address';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { DeskPicture } from '@/newsroom/pictures/list-pictures';
import type { ShownPicture } from '@/newsroom/pictures/pictures-shown';
import { pictureOriginWords } from '../words';

type Props = { storyId: string; pictures: readonly ShownPicture[]; claims: readonly DeskClaim[] };

/** Where each picture of the text is from, as its writer said, and in which evidence it is seen too. */
export function PicturesShown({ storyId, pictures, claims }: Props) {
  if (pictures.length === 0) return null;
  return (
    <section aria-labelledby="pictures-shown" className="mt-6 flex max-w-2xl flex-col gap-2 text-label">
      <h3 id="pictures-shown" className="font-semibold">
        Pictures
      </h3>
      <ul className="divide-y divide-rule border-y border-rule">
        {pictures.map(({ hash, alt, known }, index) => (
          <li key={`${hash} ${index}`} className="flex items-start gap-3 py-2">
            <img src={pictureAddress(storyId, hash)} alt="" loading="lazy" className="h-16 w-24 shrink-0 object-contain" />
            <div className="flex min-w-0 flex-col gap-0.5">
              <p dir="auto">{alt || 'Nobody has said yet what it shows.'}</p>
              <Origin picture={known} claims={claims} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Origin({ picture, claims }: { picture: DeskPicture | null; claims: readonly DeskClaim[] }) {
  if (!picture?.origin) return <p className="font-semibold text-warning">Nobody has said yet where it is from.</p>;
  const { origin, evidenceId, alike } = picture;
  const kept = [...alike, ...claims.flatMap(({ evidence }) => evidence)].find(({ id }) => id === evidenceId);
  const seen = alike.filter(({ id }) => id !== evidenceId);
  return (
    <>
      <p className="text-ink-muted">
        <span className="font-semibold text-ink">{pictureOriginWords[origin].label}.</span> {pictureOriginWords[origin].description}
      </p>
      {kept ? (
        <p>
          It is <EvidenceLink {...kept} />.
        </p>
      ) : null}
      {seen.map(({ id, title, isFile }) => (
        <p key={id} className="text-warning">
          {isFile ? 'It is the same file as ' : 'It looks like '}
          <EvidenceLink id={id} title={title} />, which others made.
        </p>
      ))}
    </>
  );
}

function EvidenceLink({ id, title }: { id: string; title: string }) {
  return (
    <Link href={`/desk/evidence/${id}`} prefetch={false} className="text-accent underline">
      <bdi>{title}</bdi>
    </Link>
  );
}
