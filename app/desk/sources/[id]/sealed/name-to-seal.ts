import type { Written } from './sealed-fields';

/**
 * What will be sealed as it stands in the form. Whoever gives a source another name for the desk does so to hide the former
 * one: that goes under the seal, and out of every text, unless they write something else as its name, or nothing.
 */
export function withNameToSeal(written: Written, former: string, deskName: string): Written {
  const isRenamed = deskName.trim() !== '' && deskName.trim() !== former.trim();
  return isRenamed && written.name === undefined ? { ...written, name: former } : written;
}
