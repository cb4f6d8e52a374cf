import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { PageHead } from '@/components/desk/page-head';
import { buttonClass } from '@/components/ui/button-class';
import { readFrontPlaces } from '@/newsroom/front/front-places';
import { arrangeFront } from '@/newsroom/permissions/can';
import { besideLead, mostFrontPlaces } from '@/newsroom/published/arrange-front';
import { FrontDesk } from './front-desk';

export const metadata: Metadata = { title: 'Front page' };

export default async function FrontPlacesPage() {
  const actor = await requireActor('/desk/front');
  if (!arrangeFront(actor).allowed) notFound();
  const { chosen, newest } = await readFrontPlaces();
  const look = (
    <a href="/" className={buttonClass('secondary', 'small')}>
      Look at the front page
    </a>
  );
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-5 px-4 py-6 sm:px-6">
      <PageHead title="Front page" action={look}>
        The first story here leads, the next {besideLead} stand beside it, the others head their sections. The newest follow by themselves.
        A story that is no longer live drops out.
      </PageHead>
      <FrontDesk chosen={chosen} newest={newest} most={mostFrontPlaces} />
    </div>
  );
}
