import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { timeWords } from '@/components/ui/time-words';
import type { DeskAnonymity } from '@/newsroom/anonymity/read-anonymity';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { anonymityWords } from '../anonymity/anonymity-words';
import { DecideDialog } from '../anonymity/decide-dialog';
import { RequestDialog } from '../anonymity/request-dialog';
import { RevokeDialog } from '../anonymity/revoke-dialog';
import { Part, type PartProps } from './part';

/** `isUntold`: it speaks on deep background, of which readers are told nothing. */
type Unnamed = { id: string; name: string; isUntold: boolean };
type Act = { kind: 'ask'; source: Unnamed } | { kind: 'decide' | 'revoke'; request: DeskAnonymity };

/** Leave for the unnamed sources of a claim to go unnamed in this story: asked for, decided, taken back. */
export function ClaimAnonymity({ claim, mayChange, zone, onChanged, storyId }: PartProps & { storyId: string }) {
  const [act, setAct] = useState<Act | null>(null);
  const sources = unnamedSources(claim);
  if (sources.length === 0) return null;
  const close = () => setAct(null);
  const lastOf = (source: Unnamed) => claim.anonymity.find(({ sourceId }) => sourceId === source.id) ?? null;
  return (
    <Part title="Leave to go unnamed">
      <ul className="flex flex-col gap-3">
        {sources.map((source) => {
          const last = lastOf(source);
          const standing = claim.anonymity.find(({ sourceId, standing: now }) => sourceId === source.id && now === 'granted') ?? last;
          return (
            <li key={source.id} className="flex flex-col gap-1">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-semibold">{source.name}</span>
                <span className={standing?.standing === 'granted' ? 'text-success' : 'text-danger'}>
                  {standing ? anonymityWords[standing.standing] : 'Not asked for'}
                </span>
              </p>
              {standing ? <Account request={standing} zone={zone} /> : null}
              <p className="flex flex-wrap gap-2">
                {last?.mayDecide ? (
                  <Button size="small" variant="primary" onPress={() => setAct({ kind: 'decide', request: last })}>
                    Read and decide
                  </Button>
                ) : null}
                {standing?.mayRevoke ? (
                  <Button size="small" variant="danger" onPress={() => setAct({ kind: 'revoke', request: standing })}>
                    Take it back
                  </Button>
                ) : null}
                {mayChange ? (
                  <Button size="small" aria-label={`${last ? 'Ask again' : 'Ask'} that ${source.name} go unnamed`} onPress={() => setAct({ kind: 'ask', source })}>
                    {last ? 'Ask again' : 'Ask for it'}
                  </Button>
                ) : null}
              </p>
            </li>
          );
        })}
      </ul>
      {act?.kind === 'ask' ? (
        <RequestDialog
          about={{ storyId, claimId: claim.id, sourceId: act.source.id, source: act.source.name }}
          isUntold={act.source.isUntold}
          earlier={lastOf(act.source)}
          zone={zone}
          onChanged={onChanged}
          onClose={close}
        />
      ) : null}
      {act?.kind === 'decide' ? <DecideDialog request={act.request} zone={zone} onChanged={onChanged} onClose={close} /> : null}
      {act?.kind === 'revoke' ? <RevokeDialog request={act.request} onChanged={onChanged} onClose={close} /> : null}
    </Part>
  );
}

function Account({ request, zone }: { request: DeskAnonymity; zone: string }) {
  const { decision, end, description, reasonForReaders, expiresAt, askedBy, askedAt } = request;
  const said = end ?? decision;
  return (
    <>
      <p className="font-serif">{reasonForReaders ? `${description}, … because ${reasonForReaders}` : 'On deep background: readers are told nothing of it.'}</p>
      <p className="text-small text-ink-muted">
        {said
          ? `${said.by ? `${said.by}, ` : ''}${timeWords(said.at, zone, 'short')}: ${said.reason}`
          : `${askedBy} asked, ${timeWords(askedAt, zone, 'short')}.`}
        {request.standing === 'granted' ? ` Until ${timeWords(expiresAt, zone, 'date')}.` : ''}
      </p>
    </>
  );
}

function unnamedSources({ notes, anonymity }: DeskClaim): Unnamed[] {
  const unnamed = notes.filter(({ terms, source }) => terms === 'background' || terms === 'deep_background' || source.sealed);
  const known = new Map(unnamed.map(({ source }) => [source.id, source.name]));
  for (const { sourceId, source, standing } of anonymity) if (standing === 'granted' || standing === 'asked') known.set(sourceId, source);
  const untold = new Set(notes.filter(({ isUntold }) => isUntold).map(({ source }) => source.id));
  return [...known].map(([id, name]) => ({ id, name, isUntold: untold.has(id) }));
}
