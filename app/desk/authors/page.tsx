import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { PageHead } from '@/components/desk/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { listAuthors } from '@/newsroom/authors/list-authors';
import { keepTopicsAndAuthors, useDirectory } from '@/newsroom/permissions/can';
import { AddAuthor, AuthorList } from './author-list';

export const metadata: Metadata = { title: 'Authors' };

export default async function AuthorsPage() {
  const actor = await requireActor('/desk/authors');
  if (!useDirectory(actor).allowed) notFound();
  const mayChange = keepTopicsAndAuthors(actor).allowed;
  const authors = await listAuthors();
  const add = mayChange ? <AddAuthor /> : null;
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-5 px-4 py-6 sm:px-6">
      <PageHead title="Authors" action={add}>
        Who signs stories, as readers may know them. An author is no account, and nothing here leads to one.
      </PageHead>
      {authors.length > 0 ? (
        <AuthorList authors={authors} mayChange={mayChange} />
      ) : (
        <EmptyState title="No authors yet" action={add}>
          {mayChange ? 'Add the first, then choose them in the panel “About” of a story.' : 'An editor adds them.'}
        </EmptyState>
      )}
    </div>
  );
}
