import type { Person } from '@/newsroom/people/actor';
import { system } from '@/newsroom/people/actor';
import { addPerson } from '@/newsroom/people/add-person';
import type { Role } from '@/newsroom/people/role';
import { told } from './told';

const cast = {
  mina: { name: 'Mina Rahimi', role: 'reporter' },
  tom: { name: 'Tom Arkwright', role: 'reporter' },
  daud: { name: 'Daud Karim', role: 'editor' },
  ines: { name: 'Ines Moreau', role: 'editor' },
  sana: { name: 'Sana Qureshi', role: 'standards' },
  lev: { name: 'Lev Brandt', role: 'legal' },
  ada: { name: 'Ada Lindqvist', role: 'admin' },
} as const satisfies Record<string, { name: string; role: Role }>;

export type Cast = Record<keyof typeof cast, Person>;

export const demoEmail = (key: string) => `${key}@demo.example`;

/** Lets the demo people in, all with one password. */
export async function gatherPeople(password: string): Promise<Cast> {
  const people: Partial<Cast> = {};
  for (const [key, { name, role }] of Object.entries(cast)) {
    const { id } = await told(addPerson(system, { email: demoEmail(key), password, name, role }));
    people[key as keyof Cast] = { kind: 'person', id, name, role };
  }
  return people as Cast;
}
