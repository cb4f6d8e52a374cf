import type { Complaint, GateClaim, GateEvidence, GateSubject, Rule, Severity } from '../finding';
import { occurrencesOf, placeOf, statedClaims, type Occurrence } from '../occurrences';
import { contradictions, openQuestions } from '../open-questions';
import { ownSentence } from '../own-sentence';
import { isEnglishAt } from '../reads-english';
import { supportingNotes } from '../standing-notes';
import { pictured } from '../text/pictured';
import { unestablishedPictures } from '../unestablished-pictures';
import { cite, listed } from '../wording';

/** Kinds of evidence in which a picture can be looked at. */
const visible: string[] = ['media', 'capture', 'link'];

/**
 * First Draft: before a picture somebody else made is said to show a thing, we know where it comes from, when and where it
 * was made, and keep a copy whose hash proves that it is the same. A text that says “appears to show” keeps its distance
 * and is only warned, unless a check found the contrary: an old clip does not appear to show something new. In a language that we
 * do not read, a claim about a picture blocks where we hold it to be so, and is pointed out where we say that we could not
 * establish it. The pictures that the text shows are held to the same (unestablished-pictures.ts).
 */
export const mediaEstablished: Rule = {
  id: 'media-established',
  title: 'Pictures others made are established',
  sentence:
    'What a picture made by others is said to show, under it or elsewhere, has its provenance, date and place checked, and a copy kept by its hash; and of every picture it is said where it is from.',
  guideline: 'First Draft',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'role', role: 'standards' },
  check(subject) {
    const ofClaims = statedClaims(subject)
      .filter(({ verification }) => verification !== 'false')
      .flatMap((claim) => complain(subject, claim));
    return [...ofClaims, ...unestablishedPictures(subject, ofClaims)];
  },
};

function complain(subject: GateSubject, claim: GateClaim): Complaint[] {
  const pieces = shownFor(claim)
    .filter((piece) => isUserMade(piece, claim))
    .map((piece) => ({ piece, open: openQuestions(piece), contradicted: contradictions(piece) }))
    .filter(({ open, contradicted }) => open.length > 0 || contradicted.length > 0);
  const isKeptNowhere = claim.kind === 'media' && onSocialMedia(claim) && !claim.evidence.some(({ kind }) => visible.includes(kind));
  if (pieces.length === 0 && !isKeptNowhere) return [];
  const stated = occurrencesOf(subject, claim).flatMap((occurrence) => {
    const severity = gravity(subject, claim, occurrence);
    return severity ? [{ occurrence, severity }] : [];
  });
  const worst = stated.find(({ severity }) => severity === 'block') ?? stated[0];
  if (!worst) return [];
  if (isKeptNowhere) {
    const place = placeOf(worst.occurrence);
    return [
      {
        claimId: claim.id,
        place,
        severity: worst.severity,
        message: `Nothing is kept of what ${cite(place.text)} speaks of.`,
        remedy: 'Add the picture or its link as evidence, keep a copy and check it.',
      },
    ];
  }
  return pieces.map(({ piece, open, contradicted }) => ({
    claimId: claim.id,
    place: placeOf(worst.occurrence),
    severity: contradicted.length > 0 ? 'block' : worst.severity,
    message:
      contradicted.length > 0
        ? `A check of ${cite(piece.title)} found against ${listed(contradicted)}.`
        : `For ${cite(piece.title)}, ${listed(open)} ${open.length === 1 ? 'is' : 'are'} not established${canBeRead(subject, worst.occurrence) ? '' : ', and we cannot tell in this language how the text speaks of it'}.`,
    remedy:
      contradicted.length > 0
        ? 'Take it out, or say what it really is.'
        : 'Check it and keep a copy of it, or say only what it appears to show.',
  }));
}

/** What bears the claim out; where no picture does, the pictures beside it: the text speaks of one, and there is no other. */
function shownFor({ evidence }: GateClaim): GateEvidence[] {
  const supporting = evidence.filter(({ bearing }) => bearing === 'supports');
  if (supporting.some(({ kind, userMade }) => userMade || kind === 'media')) return supporting;
  return [...supporting, ...evidence.filter(({ bearing }) => bearing === 'context')];
}

/** Said to be so, or looked at on the word of an account on social media, whatever is said of it. */
function isUserMade({ userMade, kind }: GateEvidence, claim: GateClaim): boolean {
  if (userMade) return true;
  return visible.includes(kind) && onSocialMedia(claim);
}

function onSocialMedia(claim: GateClaim): boolean {
  return supportingNotes(claim).some(({ source }) => source.kind === 'social_account');
}

/** A claim about a picture says that it shows it, whatever the words; any other claim only where its sentence speaks of one. */
function gravity(subject: GateSubject, claim: GateClaim, occurrence: Occurrence): Severity | null {
  if (!canBeRead(subject, occurrence)) return claim.kind === 'media' && isHeldToBeSo(claim) ? 'block' : 'warn';
  const spoken = pictured(ownSentence(subject, occurrence));
  if (spoken === 'appears') return 'warn';
  return spoken === 'shows' || claim.kind === 'media' ? 'block' : null;
}

function canBeRead({ reading }: GateSubject, occurrence: Occurrence): boolean {
  return isEnglishAt(reading, occurrence.surface, occurrence);
}

/** Where we cannot read the words, what we ourselves found of the claim says whether it keeps its distance. */
function isHeldToBeSo({ verification }: GateClaim): boolean {
  return verification === 'corroborated' || verification === 'verified';
}
