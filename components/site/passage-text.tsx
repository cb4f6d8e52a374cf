import type { Passage } from '@/newsroom/published/passage';
import { wordsIn } from './direction';

/** A headline or a standfirst outside its story: foreign words in it say which language they are in, as they do there. */
export function PassageText({ text, passages }: { text: string; passages: Passage[] }) {
  if (passages.length === 0) return text;
  return passages.map((passage, place) =>
    passage.language === null ? (
      passage.text
    ) : (
      <span key={place} className="passage" {...wordsIn(passage.language)}>
        {passage.text}
      </span>
    ),
  );
}
