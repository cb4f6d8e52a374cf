import { deskDatabase } from '@/platform/database';
import type { CommandResult } from '../command';
import { Refused, type Refusal } from '../refusal';
import { system } from './actor';
import { countSignIn, forgetSignIns } from './attempts';
import { normalEmail } from './email';
import { noteRefusedSignIn } from './note-refused-sign-in';
import { passwordFits } from './password';

const wrong: Refusal = { code: 'unauthenticated', sentence: 'The e-mail address or the password is not right.' };

/**
 * Establishes who somebody is by e-mail address and password. The answer, and the work behind it, is the same for a wrong
 * password, an unknown or deactivated person, and one who has no password (OWASP Authentication Cheat Sheet).
 * @param address the visitor's network address, for the limit on attempts.
 */
export async function checkPassword(typed: {
  email: string;
  password: string;
  address: string;
}): Promise<CommandResult<{ personId: string }>> {
  if (typed.email.length > 254 || typed.password.length > 200) return { ok: false, refusal: wrong };
  const email = normalEmail(typed.email);
  try {
    await countSignIn(email, typed.address);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
  const person = await deskDatabase().person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, deactivatedAt: true },
  });
  const fits = await passwordFits(person?.passwordHash ?? null, typed.password);
  if (!person || !fits || person.deactivatedAt) {
    await noteRefusedSignIn(system, { personId: person?.id ?? null });
    return { ok: false, refusal: wrong };
  }
  await forgetSignIns(email, typed.address);
  return { ok: true, value: { personId: person.id } };
}
