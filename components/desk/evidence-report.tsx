import { Download } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-class';

type Props = { href: string; of: 'claim' | 'story'; /** SHA-256 of the key, hexadecimal. */ fingerprint: string };

/** Takes the evidence away as a signed package, with the fingerprint by which others know our key. */
export function EvidenceReport({ href, of, fingerprint }: Props) {
  return (
    <div className="flex flex-col items-start gap-2 py-3 text-label">
      <a href={href} download className={buttonClass()}>
        <Download aria-hidden="true" className="size-4" />
        Download the evidence
      </a>
      <p className="text-small text-ink-muted">
        All evidence of this {of}, with its files and chains of custody, signed. Sources, notes and private remarks are left out; what stands in the
        files is not. Each download is noted.
      </p>
      <p className="text-small text-ink-muted">
        Fingerprint of our key: <span className="font-mono break-all">{fingerprint}</span>
      </p>
    </div>
  );
}
