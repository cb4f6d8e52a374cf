import { Facts } from '@/components/desk/facts';
import { Time } from '@/components/ui/time';
import type { CaptureForDesk } from '@/newsroom/capture/read-captures';

/** How a capture came about, and what kept it from being whole. */
export function CaptureReport({ capture, zone }: { capture: CaptureForDesk; zone: string }) {
  const { manifest, failure, manifestHash, timestampedAt, timestampedBy, unstamped } = capture;
  return (
    <>
      {failure ? <p className="text-danger">Nothing was kept. {failure}</p> : null}
      <Facts
        facts={[
          ['Asked for', <span key="asked">by {capture.requestedBy}, <Time at={capture.requestedAt} zone={zone} /></span>],
          ['Captured', manifest ? <Time key="at" at={manifest.startedAt} zone={zone} /> : null],
          ['Answer', manifest ? `${manifest.status} from ${manifest.ip}` : null],
          ['Title', manifest ? <bdi key="title">{manifest.title}</bdi> : null],
          ['Led on from', manifest && manifest.redirects.length > 0 ? <Redirects key="redirects" redirects={manifest.redirects} /> : null],
          ['Stood at', manifest ? <span key="address" className="break-words">{manifest.address}</span> : null],
          ['Pictured at', manifest?.shown && manifest.shown.address !== manifest.address ? <span key="shown" className="break-words">{manifest.shown.address}</span> : null],
          ['Certificate', manifest?.certificate ? <Certificate key="certificate" fingerprint={manifest.certificate} isTrusted={manifest.certificateTrusted ?? false} /> : null],
          ['Browser', manifest ? (manifest.browser ?? manifest.unseen) : null],
          ['Not whole', manifest?.cutShort ?? null],
          ['Stopped', manifest?.stopped ? `What came until then is kept. ${manifest.stopped}` : null],
          ['Not asked', manifest && manifest.refused.length > 0 ? <Refused key="refused" refused={manifest.refused} /> : null],
          ['Goes by', manifestHash ? <code key="hash" className="text-small break-all">{manifestHash}</code> : null],
          ['Timestamp', timestampedAt ? <Stamp key="stamp" at={timestampedAt} by={timestampedBy} zone={zone} /> : unstamped],
        ]}
      />
    </>
  );
}

function Redirects({ redirects }: { redirects: readonly { address: string; status: number }[] }) {
  return (
    <ol>
      {redirects.map(({ address, status }) => (
        <li key={address} className="break-words">
          {address} ({status})
        </li>
      ))}
    </ol>
  );
}

function Stamp({ at, by, zone }: { at: string; by: string | null; zone: string }) {
  return (
    <>
      <Time at={at} zone={zone} />
      {by ? <span>, signed in the name of <bdi>{by}</bdi></span> : null}
    </>
  );
}

function Certificate({ fingerprint, isTrusted }: { fingerprint: string; isTrusted: boolean }) {
  return (
    <>
      <code className="text-small break-all">{fingerprint}</code>
      {isTrusted ? null : <span className="block text-warning">No browser would trust it.</span>}
    </>
  );
}

function Refused({ refused }: { refused: readonly { address: string; sentence: string }[] }) {
  return (
    <details>
      <summary className="cursor-pointer">{refused.length === 1 ? 'One thing' : `${refused.length} things`} that the page wanted</summary>
      <ul className="mt-1 flex flex-col gap-1 text-small text-ink-muted">
        {refused.map(({ address, sentence }) => (
          <li key={address} className="break-all">
            {address}: {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
}
