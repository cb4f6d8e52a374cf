import { bylineRuns } from './byline-runs';
import { wordsIn } from './direction';

type Props = { words: string; authors: readonly { slug: string; name: string }[]; language: string };

/** Who the story is by, each author leading to their page; nothing where nobody signs. */
export function Byline({ words, authors, language }: Props) {
  const runs = bylineRuns(words, authors, language);
  if (runs.length === 0) return null;
  return (
    <p className="mt-5 border-t border-rule pt-2 font-sans text-label font-semibold" {...wordsIn(language)}>
      {runs.map(({ text, slug }, index) =>
        slug ? (
          <a key={slug} href={`/authors/${slug}`} rel="author" className="underline decoration-rule decoration-1 underline-offset-4 hover:decoration-accent">
            {text}
          </a>
        ) : (
          <span key={`words ${index}`}>{text}</span>
        ),
      )}
    </p>
  );
}
