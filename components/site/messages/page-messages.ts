import type { Contestation, Verification } from '@/newsroom/claims/vocabulary';
import type { PassageChange } from '@/newsroom/published/compare-versions';
import type { Counted } from './counted';

/**
 * Everything the site says on its pages apart from the inner parts of a story, by place. A sentence with `{name}` or
 * `{name|words}` in it is put together by `Sentence`.
 */
export type PageMessages = {
  frame: { skip: string; sections: string; search: string; howWeWork: string; about: string; corrections: string; archive: string };
  front: { description: (newsroom: string) => string; lastChanged: (time: string) => string; newest: string; nothing: string };
  lists: {
    more: Record<Listed, string>;
    newest: Record<Listed, string>;
    older: Record<Listed, string>;
    topic: string;
    empty: Record<'section' | 'topic' | 'author' | 'day' | 'month', string>;
  };
  archive: {
    title: string;
    description: string;
    nothing: string;
    otherDays: string;
    allMonths: string;
    daysOf: (month: string) => string;
    stories: Counted;
  };
  search: {
    title: string;
    titled: (words: string) => string;
    description: string;
    form: string;
    words: string;
    button: string;
    section: string;
    allSections: string;
    from: string;
    to: string;
    about: (topic: string) => string;
    by: (author: string) => string;
    only: (filter: string) => string;
    among: (filter: string) => string;
    searchAll: string;
    hints: readonly string[];
    found: Counted;
    moreThan: (count: string) => string;
    further: string;
    pages: string;
    first: string;
    next: string;
    nothingFurther: string;
    /** With `{words}`. */
    nothingFound: string;
    wider: string;
    fewer: string;
    /** With `{archive}`. */
    lookThrough: string;
  };
  report: {
    title: string;
    /** With `{story}` and `{corrections}`. */
    about: string;
    words: string;
    wordsHelp: string;
    wrong: string;
    wrongHelp: string;
    contact: string;
    contactHelp: string;
    empty: string;
    send: string;
    sendAgain: string;
    notSent: string;
    thanks: string;
    /** With `{corrections}` and `{front}`. */
    received: string;
    /** Why a report was not taken, by the code of the refusal; `sentence` says it in English. */
    refusal: (code: string, sentence: string) => string;
  };
  corrections: { title: string; description: string; nothing: string; nothingBefore: string; all: string };
  howWeWork: {
    title: string;
    description: string;
    lead: string;
    claims: string;
    /** With `{panel}`. */
    aboutClaims: string;
    labels: Record<Exclude<Verification, 'unchecked'>, string> & Record<Exclude<Contestation, 'uncontested'>, string>;
  };
  about: { description: (newsroom: string) => string };
  claim: { titled: (statement: string) => string; kicker: string; stories: string };
  change: {
    titled: (headline: string) => string;
    title: (version: string) => string;
    /** With `{kind}`, `{at}` and `{before}`. */
    against: string;
    nothing: string;
    passages: string;
    sameText: string;
    /** With `{removed}` and `{added}`. */
    key: string;
    previous: string;
    next: string;
    all: string;
    allVersions: (count: string) => string;
    versionsOf: (headline: string) => string;
    takenOut: string;
    putIn: string;
    parts: Record<PassageChange['part'], string>;
    fates: Record<PassageChange['status'], string>;
  };
  sourcing: {
    title: string;
    means: string;
    signs: string;
    table: string;
    claim: string;
    nothing: string;
    inWords: string;
    nobody: string;
  };
  share: { title: string; letter: string; copy: string };
  map: {
    somewhere: string;
    titled: (place: string) => string;
    north: string;
    south: string;
    east: string;
    west: string;
    position: (latitude: string, longitude: string) => string;
    shows: (place: string, position: string, across: string, countries: string) => string;
    credit: string;
  };
  feeds: {
    corrections: string;
    correctionsMean: string;
    all: string;
    newestFirst: (name: string) => string;
    contested: string;
    more: string;
    /** Leads to the text of a story that is distributed no further. */
    held: string;
  };
  withdrawn: { titled: (headline: string) => string; description: string };
  missing: {
    title: string;
    heading: string;
    /** With `{front}`. */
    means: string;
    goneHeading: string;
    goneMeans: string;
  };
};

export type Listed = 'stories' | 'corrections';
