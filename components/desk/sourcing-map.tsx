'use client';

import { Fragment } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { IndependenceTree } from './sourcing-map/independence-tree';
import { MapFoot } from './sourcing-map/map-foot';
import { MapHead } from './sourcing-map/map-head';
import { MapRow } from './sourcing-map/map-row';
import { MapWords } from './sourcing-map/map-words';
import { mapColumns, type SourcingColumns } from './sourcing-map/map-columns';

export type SourcingMapProps = {
  /** In the order of the text. */
  claims: readonly DeskClaim[];
  activeClaimId: string | null;
  onSelectClaim: (claimId: string) => void;
  /** The newsroom's zone, an IANA name. */
  zone: string;
};

/**
 * What a story stands on, at one glance: every claim against every source, sources that depend on one another grouped
 * under their root. Choosing a claim opens what each source said of it, in time.
 */
export function SourcingMap({ claims, activeClaimId, onSelectClaim, zone }: SourcingMapProps) {
  if (claims.length === 0) {
    return (
      <EmptyState title="No claims yet">
        The map shows each claim of the text against each source. Select words in the text and make them a claim.
      </EmptyState>
    );
  }
  const map = mapColumns(claims);
  const columns = map.roots.reduce((sum, { sources }) => sum + sources.length, 0);
  return (
    <div
      role="region"
      aria-label="Sourcing map"
      tabIndex={0}
      className="@container relative max-h-[calc(100dvh-11rem)] overflow-auto rounded-control border border-rule bg-paper text-ink"
    >
      <table className="w-full border-separate border-spacing-0 font-sans text-small">
        <caption className="sticky start-0 px-3 pt-2.5 pb-1 text-start text-small text-ink-muted">{summary(map)}</caption>
        <colgroup>
          <col />
          <col />
        </colgroup>
        {map.roots.map(({ id, sources }) => (
          <colgroup key={id} span={sources.length} />
        ))}
        <colgroup>
          <col />
        </colgroup>
        <MapHead roots={map.roots} />
        <tbody>
          {map.rows.map((row) => {
            const isActive = row.claim.id === activeClaimId;
            return (
              <Fragment key={row.claim.id}>
                <MapRow row={row} roots={map.roots} isActive={isActive} zone={zone} onSelect={() => onSelectClaim(row.claim.id)} />
                {isActive ? <MapWords claim={row.claim} span={columns + 3} zone={zone} /> : null}
              </Fragment>
            );
          })}
        </tbody>
        <MapFoot roots={map.roots} />
      </table>
      {columns > 0 ? (
        <details className="sticky start-0 w-[min(100cqw,60rem)] border-t border-rule px-3 py-2 font-sans text-small">
          <summary className="cursor-pointer font-semibold">Who depends on whom</summary>
          <div className="pt-2">
            <IndependenceTree notes={claims.flatMap(({ notes }) => notes)} label="The sources of the story under their roots" />
          </div>
        </details>
      ) : null}
    </div>
  );
}

function summary({ roots, rows }: SourcingColumns): string {
  const sources = roots.reduce((sum, root) => sum + root.sources.length, 0);
  return `${count(rows.length, 'claim')} against ${count(sources, 'source')} from ${count(roots.length, 'independent root')}.`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
