import { z } from 'zod';
import { stances, terms } from '../claims/vocabulary';
import { line, moment, prose } from '../input';
import type { OutgoingText } from '../sealed/find-sealed-matches';

/** What a sourcing note says of one source and one claim. */
export const noteFields = {
  stance: z.enum(stances),
  terms: z.enum(terms),
  embargoUntil: moment.nullable(),
  exactWords: prose(5_000),
  translation: prose(5_000),
  basis: prose(1_000),
  obtainedHow: line(300),
  obtainedAt: moment,
  publicAttribution: line(300),
  privateRemarks: prose(5_000),
};

/** An embargo has an end; other terms have none. */
export const embargoSaid = 'An embargo needs the moment it ends.';

export function embargoFits(note: { terms: string; embargoUntil: Date | null }): boolean {
  return (note.terms === 'embargoed') === (note.embargoUntil !== null);
}

/**
 * What is noted for the desk beside the words of a source, to be looked through for what is sealed: everybody who sees the
 * claim reads it, and revisions keep some of it for good.
 */
export function besideTheWords({ basis = '', obtainedHow = '', privateRemarks = '' }: { basis?: string | undefined; obtainedHow?: string | undefined; privateRemarks?: string | undefined }): OutgoingText[] {
  return [
    { surface: 'how the source knows', text: basis },
    { surface: 'how we got it', text: obtainedHow },
    { surface: 'the private remarks', text: privateRemarks },
  ];
}
