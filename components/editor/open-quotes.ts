import type { Quote } from '@/editor/quote';
import type { RemarkThread } from '@/newsroom/remarks/read-remarks';

/** The words that open remarks are about. */
export function openQuotes(remarks: readonly RemarkThread[]): { id: string; quote: Quote }[] {
  return remarks.flatMap(({ id, quote, resolvedAt }) => (quote && resolvedAt === null ? [{ id, quote }] : []));
}
