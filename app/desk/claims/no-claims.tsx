import { EmptyState } from '@/components/ui/empty-state';
import { claimsPerLook } from '@/newsroom/claims/list-claims';

/** Where the ledger shows no claim. `further`: not all of them were looked through. */
export function NoClaims({ isFiltered, further }: { isFiltered: boolean; further: boolean }) {
  if (further) {
    return (
      <EmptyState title={`None among the ${claimsPerLook} claims looked through`}>
        How a claim is contested follows from what its sources say, so {claimsPerLook} are looked through at a time. Look further back.
      </EmptyState>
    );
  }
  if (isFiltered) return <EmptyState title="No claim fits">Take a word or a choice away.</EmptyState>;
  return (
    <EmptyState title="No claims yet">
      While you write, select a sentence that rests on somebody’s word and make it a claim. It then stands here, and in every story
      that uses it.
    </EmptyState>
  );
}
