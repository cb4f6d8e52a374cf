import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { FilterBar } from '@/components/desk/filter-bar';
import { MoreLinks } from '@/components/desk/more-links';
import { PageHead } from '@/components/desk/page-head';
import { claimKindWords } from '@/components/desk/words';
import { contestationWords, verificationWords } from '@/components/ui/state-words';
import { listClaims } from '@/newsroom/claims/list-claims';
import { claimKinds, contestations, verifications } from '@/newsroom/claims/vocabulary';
import { useDirectory } from '@/newsroom/permissions/can';
import { readPageKey, writePageKey } from '@/newsroom/published/page-key';
import { settings } from '@/platform/settings';
import { addressOf, oneOf, optionsOf, said } from '../filter';
import { ages, ageWords, boundsOf } from './age';
import { ClaimTable } from './claim-table';
import { NoClaims } from './no-claims';

export const metadata: Metadata = { title: 'Claims' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = '/desk/claims';

export default async function ClaimsPage({ searchParams }: Props) {
  const search = await searchParams;
  const actor = await requireActor(path);
  if (!useDirectory(actor).allowed) notFound();
  const chosen = {
    words: said(search, 'words'),
    verification: oneOf(search, 'verification', verifications),
    kind: oneOf(search, 'kind', claimKinds),
    contestation: oneOf(search, 'contestation', contestations),
    opposed: oneOf(search, 'opposed', ['yes']),
    age: oneOf(search, 'age', ages),
    story: said(search, 'story'),
    source: said(search, 'source'),
  };
  const key = readPageKey(said(search, 'older'));
  const { claims, next } = await listClaims(
    actor,
    {
      ...(chosen.words && { words: chosen.words }),
      ...(chosen.verification && { verification: chosen.verification }),
      ...(chosen.kind && { kind: chosen.kind }),
      ...(chosen.contestation && { contestation: chosen.contestation }),
      ...(chosen.opposed && { opposed: true }),
      ...(chosen.age && boundsOf(chosen.age, new Date())),
      ...(chosen.story && { story: chosen.story }),
      ...(chosen.source && { source: chosen.source }),
    },
    key,
  );
  const isFiltered = Object.values(chosen).some((value) => value !== '');
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-5 px-4 py-6 sm:px-6">
      <PageHead
        title="Claims"
        action={
          <Link href="/desk/falls" prefetch={false} className="text-label text-accent underline">
            What followed when claims changed
          </Link>
        }
      >
        What our stories rely on, how well we know it, and who says so.
      </PageHead>
      <FilterBar
        action={path}
        label="Find claims"
        words={{ label: 'Words of the claim', value: chosen.words }}
        choices={[
          { name: 'verification', label: 'Verification', value: chosen.verification, any: 'Any', options: optionsOf(verificationWords) },
          { name: 'contestation', label: 'Contestation', value: chosen.contestation, any: 'Any', options: optionsOf(contestationWords) },
          {
            name: 'opposed',
            label: 'Contradicted',
            value: chosen.opposed,
            any: 'Whether or not',
            options: [{ value: 'yes', label: 'A source spoke against it' }],
          },
          { name: 'kind', label: 'Kind', value: chosen.kind, any: 'Any', options: optionsOf(claimKindWords) },
          { name: 'age', label: 'Last changed', value: chosen.age, any: 'Whenever', options: optionsOf(ageWords) },
        ]}
        fields={[
          { name: 'story', label: 'In a story', value: chosen.story },
          { name: 'source', label: 'From a source', value: chosen.source },
        ]}
      />
      {claims.length > 0 ? (
        <ClaimTable claims={claims} zone={settings().timeZone} />
      ) : (
        <NoClaims isFiltered={isFiltered} further={next !== null} />
      )}
      <MoreLinks first={key ? addressOf(path, chosen) : null} older={next && addressOf(path, chosen, writePageKey(next))} />
    </div>
  );
}
