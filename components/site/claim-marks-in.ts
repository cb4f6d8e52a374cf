/** The ids of the claim marks over words of a published document, or of any part of it. */
export function claimMarksIn(content: unknown): ReadonlySet<string> {
  return new Set(idsIn(content));
}

function idsIn(content: unknown): string[] {
  if (Array.isArray(content)) return content.flatMap(idsIn);
  if (typeof content !== 'object' || content === null) return [];
  const node = content as { marks?: unknown; content?: unknown };
  const marks: { type?: unknown; attrs?: { id?: unknown } }[] = Array.isArray(node.marks) ? node.marks : [];
  return [...marks.flatMap(({ type, attrs }) => (type === 'claim' && typeof attrs?.id === 'string' ? [attrs.id] : [])), ...idsIn(node.content)];
}
