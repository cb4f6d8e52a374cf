import type { Rule } from '../finding';

/**
 * Source protection: a sealed name, alias, telephone number or address goes out nowhere. Neither the message nor the place
 * repeats the match: a list of findings is kept and shown where the text is not.
 */
export const nothingSealed: Rule = {
  id: 'nothing-sealed',
  title: 'Nothing sealed goes out',
  sentence: 'No sealed name, alias, telephone number or address stands in anything that would go out.',
  guideline: 'Source protection',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'with-grant', role: 'standards' },
  check({ sealedMatches }) {
    return sealedMatches.map(({ surface, place, sourceIds }) => ({
      claimId: null,
      sealedSourceIds: sourceIds,
      place: place && { ...place, text: '' },
      message: `Something sealed stands in ${surface}.`,
      remedy: 'Take out what could tell who a source is; somebody who holds a grant on the source can say what it is.',
    }));
  },
};
