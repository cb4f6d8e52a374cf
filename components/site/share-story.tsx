import type { LiveStory } from '@/newsroom/published/read-story';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';
import { PassageText } from './passage-text';

type Props = { story: LiveStory; /** Whole, with the site's name. */ address: string; tongue: Tongue };

/** Ways to pass a story on that tell nobody else: a letter, and the address to copy. */
export function ShareStory({ story, address, tongue }: Props) {
  const { headline, language } = story;
  const { share } = tongue.messages;
  const letter = new URLSearchParams({ subject: headline, body: `${headline}\r\n\r\n${address}` }).toString().replaceAll('+', '%20');
  return (
    <section aria-labelledby="share-title" className="story-part share" {...tongue.spoken}>
      <h2 id="share-title">{share.title}</h2>
      <p>
        <a href={`mailto:?${letter}`} className="link py-1">
          {share.letter}
        </a>
        <span className="share-address">
          <label htmlFor="share-address">{share.copy}</label>
          <input id="share-address" type="text" readOnly value={address} dir="ltr" spellCheck={false} />
        </span>
      </p>
      <p className="share-printed">
        <span {...wordsIn(language)}>
          <PassageText text={headline} passages={story.headlinePassages} />
        </span>
        : {address}
      </p>
    </section>
  );
}
