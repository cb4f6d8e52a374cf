import { hashOfSecret, newSecret } from '@/platform/session';
import { told } from '@/prisma/seed/told';
import type { CommandResult } from '../command';
import type { Person } from '../people/actor';
import { proveAgain } from '../people/prove-again';
import { type Cast, openWorld, password, type World } from './world';
import { sealIdentity } from '../sealed/seal-identity';

const day = 24 * 60 * 60_000;

/** What is sealed of the nurse in tests. */
export const words = { name: 'Zarghuna Wali', alias: 'Lynx', phone: '+93 70 123 4567', email: 'z.wali@mail.example', remarks: 'Met twice in May.' };

/** A newsroom in which everybody acts through a session of their own, as a password that is given again asks for. */
export type SealedWorld = {
  world: World;
  people: Cast;
  /** The same person in another browser. */
  atADesk(person: Person): Promise<Person>;
  /** As if they had given their password just now: only so many may be given in a quarter of an hour. */
  provedAlready(person: Person): Promise<void>;
  /** A source that somebody knows and sealed; Mina, unless it is said. */
  sealed(by?: Person, fields?: object): Promise<string>;
  /** What the audit holds of a source, by name, with why somebody was refused. */
  audited(sourceId: string): Promise<string[]>;
};

export async function openSealedWorld(): Promise<SealedWorld> {
  const world = await openWorld();
  const { desk } = world;
  const atADesk = async (person: Person): Promise<Person> => {
    const { id } = await desk.session.create({ data: { personId: person.id, tokenHash: hashOfSecret(newSecret()), endsAt: new Date(Date.now() + 400 * day) } });
    return { ...person, through: { kind: 'session', id } };
  };
  const cast = Object.entries({ mina: world.mina, tom: world.tom, daud: world.daud, ines: world.ines, sana: world.sana, lev: world.lev, ada: world.ada });
  const people = Object.fromEntries(await Promise.all(cast.map(async ([name, person]) => [name, await atADesk(person)]))) as Cast;
  return {
    world,
    people,
    atADesk,
    async provedAlready(person) {
      await desk.session.update({ where: { id: person.through!.id }, data: { provedAt: new Date() } });
    },
    async sealed(by = people.mina, fields = words) {
      const sourceId = await world.source(by, 'A nurse', 'person');
      await told(sealIdentity(by, { sourceId, deskName: 'A nurse at the hospital', fields, reason: 'She asked for it.', days: 30 }));
      return sourceId;
    },
    async audited(sourceId) {
      const rows = await desk.auditEvent.findMany({ where: { subjectId: sourceId }, orderBy: { id: 'asc' } });
      return rows.map(({ name, data }) => [name, (data as { why?: string }).why].filter(Boolean).join(': '));
    },
  };
}

/** Gives the password of everybody again. */
export function prove(person: Person): Promise<unknown> {
  return told(proveAgain(person, { password }));
}

/** Why a command was refused, or that it was done. */
export async function refused(result: Promise<CommandResult<unknown>>): Promise<string> {
  const answer = await result;
  return answer.ok ? 'done' : answer.refusal.code;
}
