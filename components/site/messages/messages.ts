import type { Contestation, Disposition, Stance, Verification } from '@/newsroom/claims/vocabulary';
import type { PublicationKind } from '@/newsroom/published/shape';
import type { Counted } from './counted';
import type { PageMessages } from './page-messages';

/** Everything the site itself says. A language is complete when this type says so. */
export type Messages = StoryMessages & PageMessages;

/** What it says inside a story, about its claims and how they are known. */
type StoryMessages = {
  verification: Record<Verification, string>;
  contestation: Record<Contestation, string>;
  disposition: Record<Disposition, string>;
  stance: Record<Stance, string>;
  /** Reads after the name of a source. */
  manner: Record<Stance, string>;
  checked: Record<Verification, string>;
  contested: Record<Exclude<Contestation, 'uncontested'>, string>;
  reviewed: Record<Exclude<Disposition, 'live'>, string>;
  notice: Record<PublicationKind, string>;
  published: string;
  updated: string;
  minutesToRead: Counted;
  readThisIn: string;
  contestedClaims: Counted;
  changes: string;
  standsOn: string;
  claimsByLabel: string;
  howWeKnow: string;
  howWeKnowMeans: string;
  labelsMean: string;
  contestedTitle: string;
  establishedTitle: string;
  claimPage: string;
  shakenTitle: string;
  shaken: string;
  /** Under the headline in a list, after the word for what became of it. */
  shakenStory: (state: string) => string;
  /** Of a claim that only another language of the story states. */
  shakenElsewhere: string;
  topics: string;
  topicsOfStory: string;
  somethingWrong: string;
  tellUs: string;
  versions: string;
  whatChanged: string;
  inVersion: (version: string) => string;
  related: string;
  retracted: string;
  retractedMeans: string;
  allCorrections: string;
  howSure: string;
  superseded: string;
  theFigure: string;
  fromTo: (low: string, high: string) => string;
  asOf: (day: string) => string;
  saysSo: string;
  deniesIt: string;
  silent: string;
  whatWeTried: string;
  evidence: string;
  labelHistory: string;
  close: string;
  openClaim: (state: string) => string;
  through: (relay: string) => string;
  /** After how an unnamed source is described; what follows is the reason agreed with it. */
  unnamedBecause: (reason: string) => string;
  inTranslation: string;
  weWrote: string;
  shouldRead: string;
  whatIsRight: string;
  comma: string;
  /** Between things of a list that may have commas in them. */
  semicolon: string;
};
