import { CircleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Refusal } from '@/newsroom/refusal';

type Props = {
  refusal: Refusal | null;
  /** Reads the story again; after a refusal of the gate, to see its findings. */
  onReload: (code: Refusal['code']) => void;
};

/** Why nothing happened, in one sentence; where the story moved on meanwhile, with the way to read it again. */
export function RefusalNote({ refusal, onReload }: Props) {
  return (
    <div role="alert">
      {refusal ? (
        <div className="mt-4 flex gap-2.5 border-s-4 border-danger bg-danger-surface px-3 py-2 text-label">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />
          <div className="flex flex-col items-start gap-2">
            <p>{refusal.sentence}</p>
            {refusal.findings && refusal.findings.length > 1 ? (
              <ul className="list-disc ps-4">
                {refusal.findings.map((finding, index) => (
                  <li key={index}>
                    <strong>{finding.title}.</strong> {finding.message}
                  </li>
                ))}
              </ul>
            ) : null}
            {outOfDate.has(refusal.code) ? (
              <Button size="small" onPress={() => onReload(refusal.code)}>
                {refusal.code === 'gate' ? 'See the findings' : 'Read it again; what you typed stays'}
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** Refusals that come of a story having moved on, or of not knowing whether it did. */
const outOfDate = new Set<Refusal['code']>(['stale', 'conflict', 'gate', 'not_found', 'forbidden', 'unavailable']);
