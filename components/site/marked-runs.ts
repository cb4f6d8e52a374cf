import { canonicalLanguage } from '@/editor/language-tag';
import { isLinkAddress } from '@/editor/link-address';

/** Words of one look in a block of text. `ends` are the claim marks whose words stop here. */
export type Run = {
  kind: 'words' | 'break';
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
  /** The BCP 47 tag of these words, where they are not in the story's language. */
  language: string | null;
  /** Ids of the claim marks over these words, outermost first. */
  claims: string[];
  ends: string[];
};

/**
 * The inline content of a published block as runs. It knows text, hard breaks, bold, italic, links that `isLinkAddress`
 * allows, languages, and the claim marks in `known`; everything else is dropped. Claim marks may overlap: a mark ends with the last run
 * that carries it, so one that is interrupted by plain words ends twice.
 */
export function markedRuns(content: unknown, known: ReadonlySet<string>): Run[] {
  if (!Array.isArray(content)) return [];
  const runs = content.flatMap((node) => run(node, known) ?? []);
  return runs.map((each, index) => {
    const next = runs[index + 1]?.claims ?? [];
    return { ...each, ends: each.claims.filter((id) => !next.includes(id)) };
  });
}

function run(node: unknown, known: ReadonlySet<string>): Run | null {
  if (!isRecord(node)) return null;
  const marks = Array.isArray(node.marks) ? node.marks.filter(isRecord) : [];
  const attribute = (type: string, name: string) =>
    marks.filter((mark) => mark.type === type && isRecord(mark.attrs)).map((mark) => (mark.attrs as Loose)[name]);
  const claims = attribute('claim', 'id').filter((id): id is string => typeof id === 'string' && known.has(id));
  const look = {
    bold: marks.some(({ type }) => type === 'bold'),
    italic: marks.some(({ type }) => type === 'italic'),
    href: attribute('link', 'href').find(isLinkAddress) ?? null,
    language: attribute('language', 'lang').map(canonicalLanguage).find((tag) => tag !== null) ?? null,
    claims: [...new Set(claims)],
    ends: [],
  };
  if (node.type === 'hardBreak') return { kind: 'break', text: '', ...look };
  if (node.type === 'text' && typeof node.text === 'string') return { kind: 'words', text: node.text, ...look };
  return null;
}

type Loose = Record<string, unknown>;

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
