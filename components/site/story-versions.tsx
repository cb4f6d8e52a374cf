import { Time } from '@/components/ui/time';
import type { LiveStory, StoryVersion } from '@/newsroom/published/read-story';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';
import { PassageText } from './passage-text';

/** How many versions a story lists at its foot: one that is told as it happens has hundreds. */
const newestAtMost = 10;

type Props = { versions: readonly StoryVersion[]; address: string; zone: string; tongue: Tongue };

/** The versions of a story that readers had last, and the way to all of them. */
export function StoryVersions({ versions, address, zone, tongue }: Props) {
  if (versions.length < 2) return null;
  const { messages, locale, spoken } = tongue;
  return (
    <section id="versions" aria-labelledby="versions-title" className="story-part" {...spoken}>
      <h2 id="versions-title">{messages.versions}</h2>
      <VersionList versions={versions.slice(0, newestAtMost)} {...{ address, zone, tongue }} />
      {versions.length > newestAtMost ? (
        <p className="mt-3 font-sans text-label">
          <a href={`${address}/changes`} className="link">
            {messages.change.allVersions(new Intl.NumberFormat(locale).format(versions.length))}
          </a>
        </p>
      ) : null}
    </section>
  );
}

type AllProps = { story: Pick<LiveStory, 'versions' | 'address' | 'headline' | 'headlinePassages' | 'language'>; zone: string; tongue: Tongue };

/** Every version of a story, on a page of their own. */
export function AllVersions({ story: { versions, address, headline, headlinePassages, language }, zone, tongue }: AllProps) {
  const { messages, spoken } = tongue;
  return (
    <article className="mx-auto max-w-measure pt-8" {...spoken}>
      <p className="font-sans text-label">
        <a href={address} className="link" {...wordsIn(language)}>
          <PassageText text={headline} passages={headlinePassages} />
        </a>
      </p>
      <h1 className="mt-3 mb-6 font-serif text-headline-large font-medium">{messages.versions}</h1>
      <VersionList {...{ versions, address, zone, tongue }} />
    </article>
  );
}

/** Newest first, each leading to what it changed. */
function VersionList({ versions, address, zone, tongue: { messages, locale } }: Props) {
  const digits = new Intl.NumberFormat(locale);
  // Numbers stand before their line: the longest decides how much room they have.
  const room = `calc(1.5rem + ${String(versions[0]?.version ?? 1).length - 1}ch)`;
  return (
    <ol reversed className="version-list" style={{ paddingInlineStart: room }}>
      {versions.map(({ version, kind, note, at }) => (
        <li key={version} value={version}>
          <p>
            <span className="font-semibold">{messages.notice[kind]}</span> <Time at={at} zone={zone} locale={locale} />
            {version > 1 ? (
              <>
                <span className="print:hidden"> · </span>
                <a href={`${address}/changes/${version}`} className="link">
                  {messages.whatChanged}<span className="sr-only"> {messages.inVersion(digits.format(version))}</span>
                </a>
              </>
            ) : null}
          </p>
          {note ? (
            <p className="text-ink-muted" dir="auto">
              {note}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
