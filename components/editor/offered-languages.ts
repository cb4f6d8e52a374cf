/** The languages the newsroom writes and quotes most, by BCP 47 tag; any other is chosen by its tag. */
export const offeredLanguages: readonly { id: string; label: string }[] = [
  { id: 'en', label: 'English' },
  { id: 'ps', label: 'Pashto' },
  { id: 'prs', label: 'Dari' },
  { id: 'ur', label: 'Urdu' },
  { id: 'ar', label: 'Arabic' },
  { id: 'fa', label: 'Persian' },
  { id: 'fr', label: 'French' },
];
