import { Time } from '@/components/ui/time';
import type { StoryVersion } from '@/newsroom/published/read-story';
import { noticeWords } from './notice-words';

/** Every version of a story that readers had, newest first, each leading to what it changed. */
export function StoryVersions({ versions, address, zone }: { versions: readonly StoryVersion[]; address: string; zone: string }) {
  if (versions.length < 2) return null;
  return (
    <section id="versions" aria-labelledby="versions-title" className="story-part" lang="en-GB" dir="ltr">
      <h2 id="versions-title">Versions of this story</h2>
      <ol reversed className="version-list">
        {versions.map(({ version, kind, note, at }) => (
          <li key={version} value={version}>
            <p>
              <span className="font-semibold">{noticeWords[kind]}</span> <Time at={at} zone={zone} />
              {version > 1 ? (
                <>
                  {' · '}
                  <a href={`${address}/changes/${version}`} className="link">
                    What changed<span className="sr-only"> in version {version}</span>
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
