import { LRUCache } from 'lru-cache';
import { encodings, type Encoding, type FinishedPage, type Form } from './page';

/** Browsers say the same few things, and what they mean is worked out once each; anybody can say anything, which is forgotten. */
export const knownPreferences = new LRUCache<string, readonly Encoding[]>({ max: 200 });

/** The form that an Accept-Encoding header prefers; null when it refuses every one we have (RFC 9110, 12.5.3). */
export function chooseForm({ forms }: FinishedPage, header: string | undefined): Form | null {
  for (const encoding of preferred(header ?? '')) {
    const form = forms[encoding];
    if (form) return form;
  }
  return null;
}

function preferred(header: string): readonly Encoding[] {
  const before = knownPreferences.get(header);
  if (before) return before;
  const order = readPreferences(header);
  knownPreferences.set(header, order);
  return order;
}

/** Acceptable encodings, best first; among equals the smaller form. */
function readPreferences(header: string): Encoding[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const q = parameters.find((each) => each.startsWith('q='));
    if (name) weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const weight = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 0.001 : 0);
  return encodings.filter((encoding) => weight(encoding) > 0).sort((a, b) => weight(b) - weight(a));
}
