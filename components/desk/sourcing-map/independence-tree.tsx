import Link from 'next/link';
import { StanceSign } from '@/components/ui/stance-sign';
import type { DeskNote } from '@/newsroom/claims/read-sourcing';
import { carriersOf, independenceTree, type TreeSource } from './independence';

type Props = {
  notes: readonly DeskNote[];
  /** What the tree is of, for those who do not see it. */
  label: string;
  /** With the last word of each; for the notes of one claim. */
  withStances?: boolean;
};

/** Who has it from whom: each independent root at the top, and below it everybody who carries its word. */
export function IndependenceTree({ notes, label, withStances = false }: Props) {
  const roots = independenceTree(notes);
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-8 gap-y-2 text-small">
      {roots.map((root) => (
        <li key={root.id}>
          <Named source={root} withStances={withStances} isRoot />
          <span className="sr-only">{carriedBy(carriersOf(root))}</span>
          <Carriers of={root} withStances={withStances} />
        </li>
      ))}
    </ul>
  );
}

function Carriers({ of: { carriers, name }, withStances }: { of: TreeSource; withStances: boolean }) {
  if (carriers.length === 0) return null;
  return (
    <ul aria-label={`Who has it from ${name}`} className="ms-1.5">
      {carriers.map((each, index) => (
        <li
          key={each.id ?? each.name}
          className={
            'relative ps-4 before:absolute before:start-0 before:top-0 before:border-s before:border-rule-strong ' +
            'after:absolute after:start-0 after:top-2.5 after:w-3 after:border-t after:border-rule-strong ' +
            (index === carriers.length - 1 ? 'before:h-2.5' : 'before:h-full')
          }
        >
          <Named source={each} withStances={withStances} />
          <Carriers of={each} withStances={withStances} />
        </li>
      ))}
    </ul>
  );
}

function Named({ source: { id, name, latest }, withStances, isRoot = false }: { source: TreeSource; withStances: boolean; isRoot?: boolean }) {
  const weight = isRoot ? 'font-semibold' : '';
  return (
    <span dir="auto">
      {id === null ? (
        <span className={`text-ink-muted ${weight}`}>{name}</span>
      ) : (
        <Link href={`/desk/sources/${id}`} prefetch={false} className={`hover:text-accent hover:underline ${weight}`}>
          {name}
        </Link>
      )}
      {withStances && latest ? (
        <>
          {' '}
          <StanceSign value={latest.stance} withWord />
        </>
      ) : null}
      {latest === null ? <span className="text-ink-muted"> did not speak to us itself</span> : null}
    </span>
  );
}

function carriedBy(carriers: number): string {
  return carriers === 0 ? ', speaks for itself' : `, carried by ${carriers} ${carriers === 1 ? 'other' : 'others'}`;
}
