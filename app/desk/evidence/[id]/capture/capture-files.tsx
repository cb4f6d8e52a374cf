import { buttonClass } from '@/components/ui/button-class';
import type { CaptureForDesk, CaptureManifest } from '@/newsroom/capture/read-captures';
import { sizeWords } from './size-words';

const fileWords = {
  archive: ['The archive (WACZ)', 'Opens in replay tools such as ReplayWeb.page.'],
  screenshot: ['The picture', 'What a browser showed.'],
  text: ['The words', 'What could be read on the page.'],
  body: ['The body', 'The answer as it came, byte for byte.'],
  headers: ['The exchange', 'Requests, answers, redirects, addresses and certificates.'],
} as const;

const order = Object.keys(fileWords) as (keyof typeof fileWords)[];

/** What a capture kept: the picture to look at, and every file to take away. */
export function CaptureFiles({ capture, evidenceId }: { capture: CaptureForDesk; evidenceId: string }) {
  const { id, manifest, timestampedAt } = capture;
  if (!manifest) return null;
  const address = (role: string) => `/desk/evidence/${evidenceId}/capture/${id}/${role}`;
  const files = order.flatMap((role) => manifest.files.filter((file) => file.role === role));
  return (
    <>
      {files.some(({ role }) => role === 'screenshot') ? (
        <div role="region" aria-label="The page as it was captured" tabIndex={0} className="max-h-[40rem] overflow-y-auto border border-rule bg-surface-sunken">
          <img src={address('screenshot')} alt={`The page as a browser showed it: ${manifest.title || manifest.address}`} className="w-full" />
        </div>
      ) : null}
      <ul aria-label="Files" className="flex flex-col divide-y divide-rule border-y border-rule">
        {files.map(({ role, size, sha256 }) => (
          <File key={role} href={`${address(role)}?as=file`} name={fileWords[role][0]} about={[fileWords[role][1], howWhole(role, manifest.shown), `${sizeWords(size)}.`].filter(Boolean).join(' ')} hash={sha256} />
        ))}
        <File href={address('manifest')} name="The manifest" about="What the capture is, with the hash of each file." hash={capture.manifestHash ?? ''} />
        {timestampedAt ? <File href={address('timestamp')} name="The timestamp" about="RFC 3161, of the manifest’s hash; openssl ts -verify reads it." hash={null} /> : null}
      </ul>
    </>
  );
}

/** How much of the page a file holds; null where that is no question, or was not noted. */
function howWhole(role: string, shown: CaptureManifest['shown']): string | null {
  if (!shown) return null;
  if (role === 'text') return shown.isTextCut ? 'Only their beginning.' : 'All of them.';
  if (role !== 'screenshot') return null;
  const pixels = (height: number) => height.toLocaleString('en');
  return shown.pageHeight > shown.pictureHeight ? `Only the upper ${pixels(shown.pictureHeight)} of ${pixels(shown.pageHeight)} pixels.` : 'The whole page.';
}

function File({ href, name, about, hash }: { href: string; name: string; about: string; hash: string | null }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0">
        <p className="font-semibold">{name}</p>
        <p className="text-small text-ink-muted">{about}</p>
        {hash ? <code className="text-small break-all text-ink-muted">{hash}</code> : null}
      </div>
      <a href={href} download aria-label={`Download: ${name}`} className={buttonClass('secondary', 'small')}>
        Download
      </a>
    </li>
  );
}
