/** Each costs memory in every connection that has prepared it. */
const most = 500;

/**
 * Names statements by their text, so that PostgreSQL parses and plans each once for a connection and is told its name from
 * then on. What is written in ever new forms, such as lists of any length, goes unnamed when there are enough.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most) return unnamed;
    const name = `stet_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/** PostgreSQL's own: prepared, and forgotten with the next. */
const unnamed = '';
