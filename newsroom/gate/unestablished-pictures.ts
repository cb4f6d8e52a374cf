import type { ReadingFigure, ReadingSurface } from '@/editor/reading';
import type { Complaint, GateClaim, GatePicture, GateSubject, LookedInto, Place, Severity } from './finding';
import { claimedIn, placeIn } from './occurrences';
import { contradictions, openQuestions } from './open-questions';
import { isEnglishBeside } from './reads-english';
import { captioned } from './text/captioned';
import { cite, listed } from './wording';

type Shown = { picture: GatePicture; figure: ReadingFigure; caption: ReadingSurface };
type Fault = Pick<Complaint, 'message' | 'remedy'> & { severity: Severity; evidenceId: string | null };

/**
 * The pictures that a text shows. Of each somebody says where it is from: a picture desk lets none out without that, and one
 * that was added before anybody was asked is only pointed out. One that others made is established like any that the text
 * speaks of; that it is evidence is said by a person, or plain where it is the very file. One that only looks like such
 * evidence is somebody's to compare. What the claim under it is told of already is not said twice.
 */
export function unestablishedPictures(subject: GateSubject, ofClaims: readonly Complaint[]): Complaint[] {
  return subject.reading.figures.flatMap((figure) => {
    const picture = subject.pictures.find(({ hash }) => hash === figure.picture);
    const caption = subject.reading.surfaces[figure.blockIndex];
    if (!picture || !caption) return [];
    const fault = faultOf(subject, { picture, figure, caption });
    if (!fault || isSaidOfClaim(subject, caption, fault, ofClaims)) return [];
    const { evidenceId: _, ...complaint } = fault;
    return [{ claimId: null, place: placeOf(figure, caption), ...complaint }];
  });
}

function faultOf(subject: GateSubject, shown: Shown): Fault | null {
  const { origin, addedUnasked } = shown.picture;
  const unestablished = isMadeByOthers(shown.picture) ? madeByOthers(subject, shown) : looksLikeOthers(subject, shown);
  if (origin !== null) return unestablished;
  if (unestablished) return { ...unestablished, severity: addedUnasked ? unestablished.severity : 'block' };
  return {
    message: `Nobody has said where ${named(shown)} is from.`,
    remedy: 'Open the picture and say where it is from.',
    severity: addedUnasked ? 'warn' : 'block',
    evidenceId: null,
  };
}

function isMadeByOthers({ origin, alike }: GatePicture): boolean {
  return origin === 'user_made' || alike.some(({ isFile }) => isFile);
}

function madeByOthers(subject: GateSubject, shown: Shown): Fault | null {
  const { told, alike } = shown.picture;
  const severity = gravity(subject, shown);
  if (!severity) return null;
  const kept = [...(told ? [told] : []), ...alike.filter(({ isFile }) => isFile).map(({ evidence }) => evidence)];
  const begins = `Others made ${named(shown)}`;
  const against = kept.find((piece) => piece.altered || contradictions(piece).length > 0);
  if (against) {
    const found = against.altered ? `${cite(against.title)} was found altered` : `a check of ${cite(against.title)} found against ${listed(contradictions(against))}`;
    return { message: `${begins}: ${found}.`, remedy: 'Take it out, or say what it really is.', severity: 'block', evidenceId: against.id };
  }
  const [piece] = kept.toSorted((a, b) => openQuestions(a).length - openQuestions(b).length);
  if (piece) {
    const open = openQuestions(piece);
    if (open.length === 0) return null;
    const message = `${begins}: for ${cite(piece.title)}${piece === told ? '' : ', which is the same file'}, ${notEstablished(open)}${unread(subject, shown)}.`;
    return { message, remedy: 'Check it and keep a copy of it, or say only what it appears to show.', severity, evidenceId: piece.id };
  }
  const [like] = alike;
  return like
    ? {
        message: `${begins}. It looks like ${cite(like.evidence.title)}, and nobody has said whether it is${unread(subject, shown)}.`,
        remedy: 'Compare the two; where they are the same, name the evidence in the details of the picture.',
        severity,
        evidenceId: null,
      }
    : {
        message: `${begins}, and nothing is kept of it as evidence${unread(subject, shown)}.`,
        remedy: 'Add it as evidence to a claim, check it, and name it in the details of the picture; or say only what it appears to show.',
        severity,
        evidenceId: null,
      };
}

/** An agency may distribute what others made, and a hash may err: where somebody said otherwise, likeness is only pointed out. */
function looksLikeOthers(subject: GateSubject, shown: Shown): Fault | null {
  const { origin, alike } = shown.picture;
  const severity = gravity(subject, shown);
  const like = alike.map(({ evidence }) => evidence).find((piece) => wants(piece).length > 0);
  if (!severity || !like) return null;
  const begins = `Others made ${cite(like.title)}, and ${named(shown)} looks like it`;
  return origin === null
    ? { message: `${begins}; nobody has said where it is from.`, remedy: 'Compare the two, and say where the picture is from.', severity, evidenceId: null }
    : { message: `${begins}; ${wants(like)}.`, remedy: 'Compare the two; where they are the same, say that others made it.', severity: 'warn', evidenceId: null };
}

function wants(piece: LookedInto): string {
  if (piece.altered) return 'it was found altered';
  if (contradictions(piece).length > 0) return `a check found against ${listed(contradictions(piece))}`;
  const open = openQuestions(piece);
  return open.length > 0 ? notEstablished(open) : '';
}

/**
 * A plain caption says that its picture shows it, and a picture without words says no less. Where we cannot read the words,
 * a claim under it that we could not establish keeps the distance. What is called false under it is shown as false.
 */
function gravity(subject: GateSubject, shown: Shown): Severity | null {
  const { caption, figure } = shown;
  const under = claimsUnder(subject, caption);
  if (under.some(({ verification }) => verification === 'false')) return null;
  if (!isRead(subject, shown)) return under.some(isDoubted) ? 'warn' : 'block';
  return captioned(caption.sentences.map(({ text }) => text), figure.alt) === 'appears' ? 'warn' : 'block';
}

function isDoubted({ verification }: GateClaim): boolean {
  return verification === 'unverified' || verification === 'not_independently_verified';
}

function claimsUnder(subject: GateSubject, caption: ReadingSurface): GateClaim[] {
  const here = new Set(claimedIn(subject, caption).map(({ anchorId }) => anchorId));
  return subject.claims.filter(({ anchorIds }) => anchorIds.some((id) => here.has(id)));
}

function isSaidOfClaim(subject: GateSubject, caption: ReadingSurface, { evidenceId, severity }: Fault, ofClaims: readonly Complaint[]): boolean {
  const resting = claimsUnder(subject, caption).filter(({ evidence }) => evidence.some(({ id }) => id === evidenceId));
  const isUnder = (place: Place | null) => place !== null && place.from >= caption.pos && place.to <= caption.pos + caption.text.length;
  return ofClaims.some((one) => resting.some(({ id }) => id === one.claimId) && isUnder(one.place) && (one.severity === 'block' || severity === 'warn'));
}

/** Its caption; where there are no words yet, the place for them. */
function placeOf({ pos }: ReadingFigure, caption: ReadingSurface): Place {
  return caption.text.trim() === '' ? { from: pos, to: pos + 1, text: '' } : placeIn(caption, 0, caption.text.length);
}

function named({ caption, figure: { alt } }: Shown): string {
  if (caption.text.trim() !== '') return `the picture with the caption ${cite(caption.text)}`;
  return alt.trim() === '' ? 'a picture without words' : `the picture described as ${cite(alt)}`;
}

function notEstablished(open: readonly string[]): string {
  return `${listed(open)} ${open.length === 1 ? 'is' : 'are'} not established`;
}

function isRead(subject: GateSubject, { caption, figure: { alt } }: Shown): boolean {
  return isEnglishBeside(subject.reading, caption, `${caption.text} ${alt}`);
}

function unread(subject: GateSubject, shown: Shown): string {
  return isRead(subject, shown) ? '' : ', and we cannot tell in this language how the caption speaks of it';
}
