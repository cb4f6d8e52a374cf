import { z } from 'zod';
import { command } from '../command';
import { id, requiredLine } from '../input';
import { managePeople } from '../permissions/can';
import { refuse } from '../refusal';
import { email } from './email';
import { hashPassword, newPassword } from './password';
import { roles } from './role';

/**
 * Adds somebody to the newsroom. Without a password they sign in through the newsroom's identity provider only. One that an
 * administrator chose opens nothing until they have replaced it: who knows it could sign in as well as they.
 */
export const addPerson = command({
  name: 'add-person',
  summary: 'Adds a person to the newsroom, with a role and the first password they are told, which they have to replace when they first sign in.',
  input: z.strictObject({
    name: requiredLine(120),
    email,
    role: z.enum(roles),
    password: newPassword.optional(),
  }),
  value: z.strictObject({ id }),
  async run({ db, actor, at, authorise }, { name, email, role, password }) {
    authorise(managePeople(actor));
    const known = await db.person.findUnique({ where: { email }, select: { id: true } });
    if (known) refuse('conflict', 'Somebody with this e-mail address is in the newsroom already.');
    const passwordHash = password === undefined ? null : await hashPassword(password);
    const handedPasswordAt = passwordHash !== null && actor.kind === 'person' ? at : null;
    const { id } = await db.person.create({ data: { name, email, role, passwordHash, handedPasswordAt, createdAt: at }, select: { id: true } });
    return { value: { id }, events: [{ name: 'person.added', subject: { type: 'person', id }, data: { role } }] };
  },
});
