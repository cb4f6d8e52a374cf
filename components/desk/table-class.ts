/**
 * The look of the desk's tables. On a narrow screen each row becomes a card; elements must then carry their table roles in
 * so many words, because a changed `display` takes them away.
 */
export const tableClass = {
  table: 'w-full border-b border-rule text-start text-label max-sm:block',
  head: 'max-sm:sr-only',
  headRow: 'border-b border-rule text-small text-ink-muted *:py-1 *:pe-4 *:text-start *:font-semibold',
  body: 'divide-y divide-rule max-sm:block',
  row: 'hover:bg-surface max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-3 max-sm:py-2.5',
  first: 'py-2 pe-4 text-start align-baseline font-normal max-sm:w-full max-sm:py-0 max-sm:pb-1',
  cell: 'py-2 pe-4 align-baseline text-ink-muted last:pe-0 max-sm:p-0 max-sm:empty:hidden',
};
