import { StanceSign } from '@/components/ui/stance-sign';
import { VerificationLabel } from '@/components/ui/verification-label';
import type { StoryClaim } from '@/newsroom/published/read-story';
import type { SourcingMap } from '@/newsroom/published/sourcing-map';
import type { Messages } from './messages/messages';
import { rowWords, sourceWords, stancesIn } from './sourcing-words';

type Props = { map: SourcingMap; claims: readonly Pick<StoryClaim, 'id' | 'verification'>[]; messages: Messages };

/**
 * The sourcing of a story as one picture: a row for each claim, a column for each source, and a tile where they meet. It is
 * a table, so that it reads aloud row by row with every sign by its word; and it stands in words below.
 */
export function SourcingTable({ map, claims, messages }: Props) {
  const { sourcing } = messages;
  if (map.sources.length === 0) return null;
  const verification = new Map(claims.map((claim) => [claim.id, claim.verification]));
  return (
    <figure className="sourcing" aria-labelledby="sourcing-title">
      <figcaption>
        <h3 id="sourcing-title" className="kicker text-ink">{sourcing.title}</h3>
        <p className="text-ink-muted">{sourcing.means}</p>
        <ul aria-label={sourcing.signs} className="sourcing-key">
          {stancesIn(map).map((stance) => (
            <li key={stance}>
              <span className="sourcing-tile" data-stance={stance} aria-hidden="true">
                <StanceSign value={stance} word={messages.stance[stance]} />
              </span>
              {messages.stance[stance]}
            </li>
          ))}
        </ul>
      </figcaption>
      <div role="region" aria-label={sourcing.table} tabIndex={0} className="relative overflow-x-auto">
        <table>
          <thead>
            <tr>
              <th scope="col" className="sourcing-corner">
                <span className="sr-only">{sourcing.claim}</span>
              </th>
              {map.sources.map((source) => (
                <th key={sourceWords(source, messages)} scope="col" className="sourcing-source">
                  <span dir="auto">
                    {source.attribution}
                    {source.through ? <span className="font-normal text-ink-muted"> {messages.through(source.through)}</span> : null}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {map.rows.map(({ claimId, statement, cells }) => (
              <tr key={claimId}>
                <th scope="row">
                  <span className="flex gap-2">
                    <VerificationLabel value={verification.get(claimId) ?? 'unchecked'} word={messages.verification[verification.get(claimId) ?? 'unchecked']} signOnly className="h-5 shrink-0" />
                    <a href={`#claim-${claimId}`} className="hover:underline" dir="auto">
                      {statement}
                    </a>
                  </span>
                </th>
                {cells.map((stance, column) => (
                  <td key={column}>
                    <span className="sourcing-tile" data-stance={stance ?? undefined}>
                      {stance ? <StanceSign value={stance} word={messages.stance[stance]} /> : <span className="sr-only">{sourcing.nothing}</span>}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className="sourcing-words">
        <summary className="link py-1">{sourcing.inWords}</summary>
        <dl>
          {map.rows.map(({ claimId, statement, cells }) => (
            <div key={claimId}>
              <dt dir="auto">{statement}</dt>
              <dd>{rowWords(map, cells, messages)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </figure>
  );
}
