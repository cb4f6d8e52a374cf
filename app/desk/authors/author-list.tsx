'use client';

import { Button } from '@/components/ui/button';
import type { AuthorChoice } from '@/newsroom/authors/list-authors';
import { AuthorDialog } from './author-dialog';

export function AddAuthor() {
  return <AuthorDialog trigger={<Button variant="primary" size="small">Add an author</Button>} />;
}

/** Those who sign stories, as readers know them. */
export function AuthorList({ authors, mayChange }: { authors: readonly AuthorChoice[]; mayChange: boolean }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {authors.map((author) => (
        <li key={author.id} className="flex items-start justify-between gap-x-4 py-2 text-label">
          <span className="min-w-0 py-1">
            <span dir="auto" className="font-semibold">{author.name}</span>
            {author.role ? <span dir="auto">, {author.role}</span> : null}{' '}
            <span className="text-small text-ink-muted">/authors/{author.slug}</span>
            {author.bio ? <span dir="auto" className="line-clamp-2 max-w-measure text-ink-muted">{author.bio}</span> : null}
          </span>
          {mayChange ? (
            <AuthorDialog
              author={author}
              trigger={
                <Button size="small" aria-label={`Change ${author.name}`}>
                  Change
                </Button>
              }
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
