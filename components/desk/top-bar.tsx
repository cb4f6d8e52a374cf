import { CircleAlert, Plus, Search } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { Form } from '@/components/ui/form';
import { DeskMenus } from './desk-menus';
import { SectionNav } from './section-nav';
import { StetMark } from './stet-mark';
import type { WorkSection } from './work-section';

type Props = {
  name: string;
  sections: readonly WorkSection[];
  mayStart: boolean;
  maySearch: boolean;
  /** Stories published urgently that wait for a second person; zero for who cannot be it. */
  awaitingSecond: number;
  signOut: () => Promise<void>;
};

/** What stands over every page of the desk: where one can go, what burns, and who one is. */
export function TopBar({ name, sections, mayStart, maySearch, awaitingSecond, signOut }: Props) {
  return (
    <header className="sticky top-0 z-30 border-b border-rule bg-surface print:hidden">
      <div className="flex h-12 items-center gap-3 px-3 sm:px-5">
        <StetMark />
        <SectionNav sections={sections} />
        <div className="ms-auto flex items-center gap-2">
          {awaitingSecond > 0 ? <AwaitingSecond count={awaitingSecond} /> : null}
          {maySearch ? <StorySearch /> : null}
          {mayStart ? (
            <Link href="/desk/stories/new" prefetch={false} className={buttonClass('primary', 'small')}>
              <Plus aria-hidden="true" className="size-4" />
              <span className="max-sm:sr-only">New story</span>
            </Link>
          ) : null}
          <DeskMenus name={name} sections={sections} signOut={signOut} />
        </div>
      </div>
    </header>
  );
}

function AwaitingSecond({ count }: { count: number }) {
  const words = count === 1 ? '1 story waits for a second person' : `${count} stories wait for a second person`;
  return (
    <Link
      href="/desk#second"
      prefetch={false}
      aria-label={`Published urgently: ${words}`}
      className="inline-flex min-h-7 items-center gap-1.5 rounded-control bg-danger px-2 pointer-coarse:min-h-9 text-small font-semibold whitespace-nowrap text-ink-inverse"
    >
      <CircleAlert aria-hidden="true" className="size-4" />
      <span className="min-[90rem]:hidden">{count}</span>
      <span className="max-[90rem]:hidden">{words}</span>
    </Link>
  );
}

function StorySearch() {
  return (
    <Form action="/desk/stories" role="search" className="relative hidden xl:block">
      <label htmlFor="search-stories" className="sr-only">
        Search stories
      </label>
      <Search aria-hidden="true" className="pointer-events-none absolute inset-y-0 start-2 my-auto size-4 text-ink-muted" />
      <input
        id="search-stories"
        type="search"
        name="words"
        maxLength={200}
        placeholder="Search stories"
        className="h-7 w-64 rounded-control border border-field bg-surface-raised ps-8 pe-2 text-small text-ink placeholder:text-ink-muted"
      />
    </Form>
  );
}
