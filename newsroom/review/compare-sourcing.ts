import { canonicalJson } from '@/editor/canonical-json';
import type { ClaimState, NoteState } from '../claims/claim-state';
import type { Contestation, Stance, Verification } from '../claims/vocabulary';
import { type AddedChange, additionDifferences } from './sourcing-additions';

/** One difference in what a story rests on. */
export type SourcingChange = { claimId: string; statement: string } & (
  | { change: 'claim-added' | 'claim-removed' }
  | { change: 'reworded'; from: string; to: string }
  | { change: 'verification'; from: Verification; to: Verification; method: string }
  | { change: 'contestation'; from: Contestation; to: Contestation }
  | { change: 'note-added' | 'note-removed' | 'note-changed'; source: string; stance: Stance }
  | { change: 'evidence-added' | 'evidence-removed'; title: string }
  | { change: 'reclassified'; fields: string[] }
  | AddedChange
);

/** What changed between two states of a story's sourcing, claim by claim, in the order of the later text. */
export function compareSourcing(before: readonly ClaimState[], after: readonly ClaimState[]): SourcingChange[] {
  const earlier = new Map(before.map((claim) => [claim.id, claim]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((claim) => {
      const old = earlier.get(claim.id);
      return old ? differences(old, claim) : [said(claim, { change: 'claim-added' as const })];
    }),
    ...before.filter(({ id }) => !later.has(id)).map((claim) => said(claim, { change: 'claim-removed' as const })),
  ];
}

function said<Change extends object>(claim: ClaimState, change: Change) {
  return { claimId: claim.id, statement: claim.statement, ...change };
}

function differences(old: ClaimState, now: ClaimState): SourcingChange[] {
  const found: SourcingChange[] = [];
  if (old.statement !== now.statement) {
    found.push(said(now, { change: 'reworded', from: old.statement, to: now.statement }));
  }
  const fields = (['kind', 'materiality', 'seriousAllegation'] as const).filter((field) => old[field] !== now[field]);
  if (fields.length > 0) found.push(said(now, { change: 'reclassified', fields }));
  if (old.verification !== now.verification) {
    const { verification: to, verificationMethod: method } = now;
    found.push(said(now, { change: 'verification', from: old.verification, to, method }));
  }
  if (old.contestation !== now.contestation) {
    found.push(said(now, { change: 'contestation', from: old.contestation, to: now.contestation }));
  }
  const additions = additionDifferences(old, now).map((change) => said(now, change));
  return [...found, ...noteDifferences(old, now), ...additions, ...evidenceDifferences(old, now)];
}

function noteDifferences(old: ClaimState, now: ClaimState): SourcingChange[] {
  const earlier = new Map(old.notes.map((note) => [note.id, note]));
  const later = new Set(now.notes.map(({ id }) => id));
  const voice = ({ source, stance }: NoteState) => ({ source: source.name, stance });
  return [
    ...now.notes.flatMap((note): SourcingChange[] => {
      const before = earlier.get(note.id);
      if (!before) return [said(now, { change: 'note-added', ...voice(note) })];
      return canonicalJson(before) === canonicalJson(note) ? [] : [said(now, { change: 'note-changed', ...voice(note) })];
    }),
    ...old.notes
      .filter(({ id }) => !later.has(id))
      .map((note): SourcingChange => said(now, { change: 'note-removed', ...voice(note) })),
  ];
}

function evidenceDifferences(old: ClaimState, now: ClaimState): SourcingChange[] {
  const had = new Set(old.evidence.map(({ id }) => id));
  const has = new Set(now.evidence.map(({ id }) => id));
  const added = now.evidence.filter(({ id }) => !had.has(id));
  const removed = old.evidence.filter(({ id }) => !has.has(id));
  return [
    ...added.map(({ title }): SourcingChange => said(now, { change: 'evidence-added', title })),
    ...removed.map(({ title }): SourcingChange => said(now, { change: 'evidence-removed', title })),
  ];
}
