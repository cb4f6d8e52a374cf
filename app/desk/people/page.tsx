import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { readPeople } from '@/newsroom/people/read-people';
import { AddPerson } from './add-person';
import { PersonRow } from './person-row';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const people = await readPeople(await requireActor('/desk/people'));
  if (!people) notFound();
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 py-8">
      <header className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-serif text-headline-small">People</h1>
        <AddPerson />
      </header>
      <ul className="divide-y divide-rule border-y border-rule">
        {people.map(({ id, name, email, role, deactivatedAt, isActor }) => (
          <PersonRow key={id} person={{ id, name, email, role, isActive: deactivatedAt === null, isActor }} />
        ))}
      </ul>
    </div>
  );
}
