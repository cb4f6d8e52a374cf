import { z } from 'zod';
import { hashOfSecret, newSecret } from '@/platform/session';
import { answeredAt } from '../answers';
import { command } from '../command';
import { id, requiredLine } from '../input';
import { refuse } from '../refusal';
import { ownAccount } from './own-account';

/** What a token begins with, so that people and scanners recognise one that lies about. */
export const tokenPrefix = 'stet_';

const day = 24 * 60 * 60 * 1_000;

/**
 * Makes a personal access token for the API. It is returned this once; only its SHA-256 is kept. A token makes none: one that was
 * stolen would outlive its own end, and its being revoked.
 */
export const makeAccessToken = command({
  name: 'make-access-token',
  summary: 'Makes a personal access token, shown in this answer only, that ends after at most 365 days.',
  input: z.strictObject({ id, name: requiredLine(80), days: z.int().min(1).max(365) }),
  value: z.strictObject({ id, token: z.string().describe('Shown in this answer only.'), expiresAt: answeredAt }),
  async run(context, { id: tokenId, name, days }) {
    const { id: personId, through } = ownAccount(context);
    if (through?.kind === 'token') refuse('forbidden', 'A token is made by somebody who is signed in, and by no program.');
    const { db, at } = context;
    if ((await db.accessToken.count({ where: { id: tokenId } })) > 0) {
      refuse('conflict', 'This token was made already, and a token is shown only once. Revoke it and make another.');
    }
    const token = tokenPrefix + newSecret();
    const end = new Date(at.getTime() + days * day);
    const expiresAt = end.toISOString();
    await db.accessToken.create({ data: { id: tokenId, personId, name, tokenHash: hashOfSecret(token), createdAt: at, expiresAt: end } });
    return {
      value: { id: tokenId, token, expiresAt },
      events: [{ name: 'token.made', subject: { type: 'person', id: personId }, data: { expiresAt } }],
    };
  },
});
