import type { BlockChange, Comparison } from '@/editor/compare';

const places: Record<BlockChange['kind'], string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  dateline: 'Dateline',
  body: 'Paragraph',
  paragraph: 'Paragraph',
  heading: 'Heading',
  listItem: 'List',
  quotation: 'Quotation',
  caption: 'Caption',
  picture: 'Picture',
  alt: 'Description of the picture',
  credit: 'Credit of the picture',
};

const happened: Record<Exclude<BlockChange['status'], 'same'>, string> = {
  changed: 'changed',
  restyled: 'same words; claims, links or emphasis changed',
  added: 'new',
  removed: 'removed',
};

/** What changed in the words, block by block; blocks that stayed as they were are left out and counted. */
export function WordChanges({ comparison: { blocks } }: { comparison: Comparison }) {
  const changed = blocks.filter(({ status }) => status !== 'same');
  const same = blocks.length - changed.length;
  return (
    <div>
      <ol className="flex flex-col gap-3">
        {changed.map((block, index) => (
          <li key={index} className="border-s-2 border-rule ps-3">
            <p className="text-small text-ink-muted">
              {places[block.kind]}: {block.status === 'same' ? '' : happened[block.status]}
            </p>
            {block.kind === 'picture' ? null : <Runs block={block} />}
          </li>
        ))}
      </ol>
      {same > 0 ? (
        <p className="mt-3 text-small text-ink-muted">
          {same === 1 ? 'One other passage is' : `${same} other passages are`} unchanged.
        </p>
      ) : null}
    </div>
  );
}

function Runs({ block: { runs, tier, status } }: { block: BlockChange }) {
  if (status === 'restyled' && runs.length === 0) return null;
  return (
    <p className={`font-serif ${tier === 'headline' ? 'text-headline-small font-semibold' : 'text-base'}`} dir="auto">
      {runs.map(({ kind, text }, index) => {
        if (kind === 'added') {
          return (
            <ins key={index} className="bg-success-surface text-success decoration-1 underline-offset-2">
              <span className="sr-only"> [added: </span>
              {text}
              <span className="sr-only">] </span>
            </ins>
          );
        }
        if (kind === 'removed') {
          return (
            <del key={index} className="bg-danger-surface text-danger">
              <span className="sr-only"> [removed: </span>
              {text}
              <span className="sr-only">] </span>
            </del>
          );
        }
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}
