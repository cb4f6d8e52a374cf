import { Time } from '@/components/ui/time';
import type { StoryVersion } from '@/newsroom/published/read-story';
import type { Tongue } from './messages/tongue';

/** Every version of a story that readers had, newest first, each leading to what it changed. */
export function StoryVersions({ versions, address, zone, tongue }: { versions: readonly StoryVersion[]; address: string; zone: string; tongue: Tongue }) {
  if (versions.length < 2) return null;
  const { messages, locale, spoken } = tongue;
  const digits = new Intl.NumberFormat(locale);
  return (
    <section id="versions" aria-labelledby="versions-title" className="story-part" {...spoken}>
      <h2 id="versions-title">{messages.versions}</h2>
      <ol reversed className="version-list">
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
    </section>
  );
}
