import { wordsIn } from './direction';

type Props = { headline: string; language: string; /** Whole, with the site's name. */ address: string };

/** Ways to pass a story on that tell nobody else: a letter, and the address to copy. */
export function ShareStory({ headline, language, address }: Props) {
  const letter = new URLSearchParams({ subject: headline, body: `${headline}\r\n\r\n${address}` }).toString().replaceAll('+', '%20');
  return (
    <section aria-labelledby="share-title" className="story-part share" lang="en-GB" dir="ltr">
      <h2 id="share-title">Pass it on</h2>
      <p>
        <a href={`mailto:?${letter}`} className="link">
          Send by e-mail
        </a>
        <span className="share-address">
          <label htmlFor="share-address">or copy its address</label>
          <input id="share-address" type="text" readOnly value={address} dir="ltr" spellCheck={false} />
        </span>
      </p>
      <p className="share-printed">
        <span {...wordsIn(language)}>{headline}</span>: {address}
      </p>
    </section>
  );
}
