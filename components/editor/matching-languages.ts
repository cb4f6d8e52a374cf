import type { Choice } from '@/components/ui/choice';
import { canonicalLanguage } from '@/editor/language-tag';
import { offeredLanguages } from './offered-languages';

/** The languages that fit what somebody typed: those whose name holds it, and the one whose tag it is. */
export function matchingLanguages(typed: string): Choice[] {
  const words = typed.trim().toLowerCase();
  const tag = canonicalLanguage(words);
  const isTag = (id: string) => tag !== null && canonicalLanguage(id) === tag;
  const offered = offeredLanguages.filter(({ id, label }) => label.toLowerCase().includes(words) || isTag(id));
  if (tag === null || offered.some(({ id }) => isTag(id))) return [...offered];
  const name = nameOf(tag);
  return name === null ? [...offered] : [...offered, { id: tag, label: `${name} (${tag})` }];
}

/** The English name of a language; null when it has none. */
export function nameOf(tag: string): string | null {
  return new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'none' }).of(tag) ?? null;
}
