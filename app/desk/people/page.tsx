import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { PageHead } from '@/components/desk/page-head';
import { readPeople } from '@/newsroom/people/read-people';
import { AddPerson } from './add-person';
import { PersonRow } from './person-row';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const people = await readPeople(await requireActor('/desk/people'));
  if (!people) notFound();
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-6 sm:px-6">
      <PageHead title="People" action={<AddPerson />}>
        Who works here, and what they may do. A change holds from their next request on.
      </PageHead>
      <ul className="divide-y divide-rule border-y border-rule">
        {people.map(({ id, name, email, role, deactivatedAt, isActor }) => (
          <PersonRow key={id} person={{ id, name, email, role, isActive: deactivatedAt === null, isActor }} />
        ))}
      </ul>
    </div>
  );
}
