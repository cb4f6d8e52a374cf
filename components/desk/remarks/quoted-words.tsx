import type { Quote } from '@/editor/quote';

const longest = 240;

/** The words a remark is about, shortened in the middle when they are many. */
export function QuotedWords({ quote: { exact } }: { quote: Quote }) {
  const words = exact.length <= longest ? exact : `${exact.slice(0, longest / 2)} … ${exact.slice(-longest / 2)}`;
  return (
    <q className="block border-s-2 border-accent ps-2.5 font-serif text-base text-ink" dir="auto">
      {words}
    </q>
  );
}
