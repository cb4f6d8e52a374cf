import { type Clerk, clerk } from '../by-command';
import type { Newsroom } from '../fixtures';
import type { PersonName } from '../first-morning';

export type Desk = Record<'mina' | 'tom' | 'daud' | 'sana' | 'lev', Clerk>;

/** Everybody of the newsroom at their programs. */
export async function newsdesk({ url }: Newsroom): Promise<Desk> {
  const at = (name: PersonName) => clerk(url, name);
  const [mina, tom, daud, sana, lev] = await Promise.all([at('mina'), at('tom'), at('daud'), at('sana'), at('lev')]);
  return { mina, tom, daud, sana, lev };
}

export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 60 * 60 * 1_000);
