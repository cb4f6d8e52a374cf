import type { Contestation, Disposition, Stance, Verification } from '@/newsroom/claims/vocabulary';
import type { PublicationKind } from '@/newsroom/published/shape';

/** A number of things in words, in the plural form that the language has for it. */
type Counted = (count: number) => string;

/** Everything the site itself says around a story. A language is complete when this type says so. */
export type Messages = {
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
  inTranslation: string;
  weWrote: string;
  shouldRead: string;
  whatIsRight: string;
  comma: string;
};

/** Chooses the form of a plural by the rules of the language (CLDR); `#` stands for the number as the language writes it. */
export function counted(locale: string, forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>): Counted {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
}
