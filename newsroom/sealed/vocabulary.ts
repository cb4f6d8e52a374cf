/** What can be sealed of a source. Its contact lies here and nowhere else. */
export const sealedFieldNames = ['name', 'alias', 'employer', 'phone', 'email', 'address', 'account', 'remarks'] as const;
export type SealedFieldName = (typeof sealedFieldNames)[number];
