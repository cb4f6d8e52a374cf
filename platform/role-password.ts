import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** The password of a database role, so that AUTH_SECRET is the only secret a newsroom has to keep. */
export function rolePassword(role: string, authSecret: string): string {
  return createHmac('sha256', authSecret).update(`database role ${role}`).digest('base64url');
}

/** What PostgreSQL stores of a password (RFC 5803), so that the password itself is in no statement and no log. */
export function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
