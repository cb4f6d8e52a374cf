import { wordsIn } from './direction';
import { ownNameOf } from './locale-of';

type Translation = { id: string; language: string; address: string };

/** The way to the same story in other languages, each named in its own. */
export function OtherLanguages({ translations, readThisIn }: { translations: readonly Translation[]; readThisIn: string }) {
  if (translations.length === 0) return null;
  return (
    <p className="mt-1">
      {readThisIn}{' '}
      {translations.map(({ id, language, address }, index) => (
        <span key={id}>
          {index === 0 ? '' : ' · '}
          <a href={address} hrefLang={language} rel="alternate" className="link own-name" {...wordsIn(language)}>
            {ownNameOf(language)}
          </a>
        </span>
      ))}
    </p>
  );
}
