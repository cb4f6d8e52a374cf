'use client';

import type { Finding, Place } from '@/newsroom/gate/finding';
import { FindingItem } from './findings/finding-item';
import { groupFindings, groupWords, verdict } from './findings/group-findings';

export type FindingsListProps = {
  findings: readonly Finding[];
  /** Leads to the very words; `place` is null where a finding belongs to no place in the text. */
  onGoTo: (place: Place | null, claimId: string | null) => void;
  /** Offered on what blocks where somebody may override the rule; leave it out where nobody here may. */
  onOverride?: (finding: Finding) => void;
};

/** What the gate says of a story: first what refuses it now, then what is settled before approval, then warnings. */
export function FindingsList({ findings, onGoTo, onOverride }: FindingsListProps) {
  const groups = groupFindings(findings);
  const blocked = groups.some(({ id }) => id === 'now');
  return (
    <div className="flex flex-col gap-5 font-sans text-label">
      <p
        role="status"
        className={`border-s-4 px-3 py-2 ${blocked ? 'border-danger bg-danger-surface' : 'border-success bg-success-surface'}`}
      >
        {verdict(groups)}
      </p>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`findings-${group.id}`}>
          <h3 id={`findings-${group.id}`} className="kicker flex items-baseline gap-2 border-b border-rule pb-1">
            {groupWords[group.id].title} <span className="tabular-nums">{group.findings.length}</span>
          </h3>
          <p className="mt-1 text-small text-ink-muted">{groupWords[group.id].meaning}</p>
          <ul className="mt-1 divide-y divide-rule">
            {group.findings.map((finding, index) => (
              <FindingItem
                key={`${finding.rule} ${finding.claimId} ${finding.place?.from} ${index}`}
                finding={finding}
                group={group.id}
                onGoTo={onGoTo}
                {...(onOverride ? { onOverride } : {})}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
