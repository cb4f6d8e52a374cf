import type { z } from 'zod';

/** What a leaf of an input may be, whatever it is called. */
const leaves = [
  'Words of some length',
  '+44 1632 960000',
  'd3b07384-d113-4ec6-a5d1-0f4b8a1c2e3f',
  '2031-07-14T09:00:00+04:30',
  '2031-07-14',
  'https://news.example/crossing',
  'a'.repeat(64),
  'mina@demo.example',
  'AAAA',
  'world',
  'en',
  'page.html',
  '12.5',
  1,
  true,
];

type Def = {
  type: string;
  shape: Record<string, z.ZodType>;
  innerType: z.ZodType;
  element: z.ZodType;
  options: z.ZodType[];
  entries: Record<string, string>;
  values: unknown[];
};

/** Inputs that a schema takes, with every field that may be there: between them, each way to fill a field that its type alone tells. */
export function sampleInputs(schema: z.ZodType): unknown[] {
  return candidates(schema).filter((sample) => schema.safeParse(sample).success);
}

function candidates(schema: z.ZodType): unknown[] {
  const def = (schema as unknown as { def: Def }).def;
  switch (def.type) {
    case 'object':
      return objects(Object.entries(def.shape).map(([name, field]) => [name, candidates(field)]));
    case 'array':
      return candidates(def.element).map((element) => [element]);
    case 'union':
      return def.options.flatMap(candidates);
    case 'optional':
    case 'default':
      return candidates(def.innerType);
    case 'nullable':
      return [...candidates(def.innerType), null];
    case 'enum':
      return Object.values(def.entries);
    case 'literal':
      return def.values.slice(0, 1);
    case 'unknown':
      return ['anything'];
    default:
      return leaves.filter((leaf) => schema.safeParse(leaf).success).slice(0, 1);
  }
}

function objects(fields: [string, unknown[]][]): object[] {
  if (fields.some(([, ways]) => ways.length === 0)) return [];
  const first = Object.fromEntries(fields.map(([name, ways]) => [name, ways[0]]));
  const others = fields.flatMap(([name, ways]) => ways.slice(1).map((way) => ({ ...first, [name]: way })));
  return [first, ...others];
}

/** Where the texts and numbers of an input are. */
export function leavesOf(input: unknown, path: readonly string[] = []): { path: readonly string[]; value: string | number }[] {
  if (typeof input === 'string' || typeof input === 'number') return [{ path, value: input }];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

/** The same input with another leaf at a path. */
export function withLeaf(input: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  const next = withLeaf((input as Record<string, unknown>)[key], rest, leaf);
  return Array.isArray(input) ? [next] : { ...(input as object), [key]: next };
}
