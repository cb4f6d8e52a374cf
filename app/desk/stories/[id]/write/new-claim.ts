import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { Verification } from '@/newsroom/claims/vocabulary';

type Given = { id: string; anchorId: string; statement: string; exact: string; verification?: Verification };

/** A claim made a moment ago, shown until the newsroom answers with all that it stands on. */
export function newClaim({ id, anchorId, statement, exact, verification = 'unchecked' }: Given): DeskClaim {
  return {
    id,
    statement,
    kind: 'fact',
    materiality: 'supporting',
    seriousAllegation: false,
    verification,
    verificationMethod: '',
    contestation: 'uncontested',
    disposition: 'live',
    figure: null,
    createdById: '',
    notes: [],
    evidence: [],
    anchors: [{ id: anchorId, exact, drifted: false }],
    contradicts: [],
    relations: [],
    checkHash: '',
    checkedBy: [],
    anonymity: [],
    rightOfReply: [],
    deadLinks: [],
    takenOff: [],
    stories: 1,
  };
}
