'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { isInSection, type WorkSection } from './work-section';

/** The sections of work, with the one the person is in. */
export function SectionNav({ sections }: { sections: readonly WorkSection[] }) {
  const address = usePathname();
  return (
    <nav aria-label="Sections of work" className="hidden h-full lg:block">
      <ul className="flex h-full items-stretch gap-1 text-label">
        {sections.map(({ href, label }) => (
          <li key={href} className="flex">
            <Link
              href={href}
              prefetch={false}
              aria-current={isInSection(address, href) ? 'page' : undefined}
              className="flex items-center border-y-2 border-transparent px-2.5 text-ink-muted hover:text-ink aria-[current]:border-b-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
