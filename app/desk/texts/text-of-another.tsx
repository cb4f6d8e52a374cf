'use client';

import { Button } from '@/components/ui/button';
import type { DeskText } from '@/newsroom/texts/list-texts';

type Props = { text: DeskText; onTake: () => void; onKeepMine: () => void };

/** What somebody else wrote meanwhile, and the two ways on from there. */
export function TextOfAnother({ text: { title, source }, onTake, onKeepMine }: Props) {
  return (
    <section aria-labelledby="of-another" className="flex flex-col gap-2 border-s-4 border-warning bg-warning-surface px-3 py-2 text-label">
      <h3 id="of-another" className="font-semibold">
        What readers have now
      </h3>
      <p className="font-semibold" dir="auto">
        {title}
      </p>
      <p className="max-h-64 overflow-y-auto whitespace-pre-line" dir="auto" tabIndex={0}>
        {source}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={onTake}>
          Go on from theirs
        </Button>
        <Button size="small" variant="quiet" onPress={onKeepMine}>
          Put mine in its place
        </Button>
      </div>
    </section>
  );
}
