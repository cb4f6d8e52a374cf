/**
 * What an experienced editor would say of a sentence, written down before any rule had read it:
 *
 * - `said`: it tells whose word it gives
 * - `fact`: somebody should stand for it; scenery, questions, and what everybody knows need nobody
 * - `doubt`: it tells readers that we could not establish it ourselves
 * - `denial`: somebody denies something in it
 * - `source`: it leans on one nameless “source”, described by nothing
 * - `sources`: it leans on several nameless people, “sources” or “officials briefed on it”
 * - `silent`: somebody is said to have declined to speak, or not to have answered
 * - `shows` and `appears`: it says that a picture shows something, or only appears to
 * - `quote`: it has words in quotation marks that somebody must have said
 * - `dated`: it has a figure and says as of when
 * - `distant` (headlines): it keeps its distance from what it repeats
 */
export type Verdict =
  | 'said'
  | 'fact'
  | 'doubt'
  | 'denial'
  | 'source'
  | 'sources'
  | 'silent'
  | 'shows'
  | 'appears'
  | 'quote'
  | 'dated'
  | 'distant';

/** A sentence, all that is true of it, and whether it is held out: the rules are never changed on account of those. */
export type SentenceRow = readonly [sentence: string, verdicts: string, held?: 'held'];
