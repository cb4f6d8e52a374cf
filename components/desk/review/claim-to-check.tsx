import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { figureWords } from '@/components/site/figure-words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { ClaimAnonymity } from '../claim-panel/claim-anonymity';
import { ClaimReplies } from '../claim-panel/claim-replies';
import { SaidInTime } from '../sourcing-map/said-in-time';
import { bearingWords, claimKindWords, materialityWords } from '../words';
import { LineCheck } from './line-check';

type Props = {
  claim: DeskClaim;
  number: number;
  storyId: string;
  zone: string;
  isOpen: boolean;
  mayCheck: boolean;
  onToggle: () => void;
  onRemark: (claim: DeskClaim) => void;
  onDone: (sentence: string) => void;
  onReload: () => void;
};

/** One claim, folded to its state or opened to everything it rests on. */
export function ClaimToCheck({ claim, number, storyId, zone, isOpen, mayCheck, onToggle, onRemark, onDone, onReload }: Props) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={item} data-verification={claim.verification} className="scroll-mt-4 border-b border-rule">
      <h3 className="text-label font-normal">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className={`flex w-full cursor-pointer gap-3 border-s-4 border-(--state) px-3 py-2 text-start hover:bg-surface-sunken ${isOpen ? 'bg-accent-surface' : ''}`}
        >
          <span className="w-4 shrink-0 text-end text-small text-ink-muted tabular-nums">{number}</span>
          <span className="min-w-0 grow">
            <span className={`block font-serif text-base ${claim.materiality === 'core' ? 'font-semibold' : ''}`} dir="auto">
              {claim.statement}
            </span>
            <span className="mt-0.5 flex flex-wrap gap-x-3 text-small">
              <VerificationLabel value={claim.verification} />
              {claim.contestation === 'uncontested' ? null : <ContestationLabel value={claim.contestation} />}
              <span className="text-ink-muted">
                {materialityWords[claim.materiality]} {claimKindWords[claim.kind].toLowerCase()}
              </span>
            </span>
            {claim.checkedBy.length > 0 ? (
              <span className="mt-0.5 flex items-center gap-1 text-small text-success">
                <Check aria-hidden="true" className="size-4" />
                Checked line by line by {claim.checkedBy.join(', ')}
              </span>
            ) : null}
          </span>
          {claim.seriousAllegation ? <Badge tone="danger">Serious allegation</Badge> : null}
        </button>
      </h3>
      {isOpen ? (
        <div className="flex flex-col gap-3 border-s-4 border-(--state) px-3 pt-2 pb-4 sm:ps-10">
          {claim.figure ? <p>{figureWords(claim.figure)}</p> : null}
          <p>
            <span className="text-ink-muted">How we established it: </span>
            {claim.verificationMethod || 'nothing is written down.'}
          </p>
          <SaidInTime notes={claim.notes} zone={zone} inFull />
          <ClaimAnonymity {...{ claim, storyId, zone }} mayChange={false} onChanged={onReload} />
          <ClaimReplies {...{ claim, zone }} mayChange={false} onChanged={onReload} />
          {claim.evidence.length > 0 ? <Evidence evidence={claim.evidence} /> : null}
          <p className="text-small text-ink-muted">
            In the text: {claim.anchors.map(({ exact }) => `“${exact}”`).join(', ')}
            {claim.stories > 1 ? ` · stands in ${claim.stories} stories` : ''}
          </p>
          <div className="flex flex-wrap items-start gap-2">
            {mayCheck && claim.checkedBy.length === 0 ? <LineCheck {...{ claim, storyId, onDone, onReload }} /> : null}
            <Button size="small" variant="quiet" onPress={() => onRemark(claim)}>
              Remark on its words
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}

function Evidence({ evidence }: Pick<DeskClaim, 'evidence'>) {
  return (
    <ul aria-label="Evidence" className="border-t border-rule pt-2">
      {evidence.map(({ id, title, url, bearing, fileHash }) => (
        <li key={id}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer noopener" className="text-accent underline" dir="auto">
              {title}
            </a>
          ) : (
            <span dir="auto">{title}</span>
          )}{' '}
          <span className="text-ink-muted">
            {bearingWords[bearing].toLowerCase()}
            {fileHash ? <abbr title={`SHA-256 ${fileHash}`}> · file {fileHash.slice(0, 12)}</abbr> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
