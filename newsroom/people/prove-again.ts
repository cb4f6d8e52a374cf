import { z } from 'zod';
import { answeredAt } from '../answers';
import { command } from '../command';
import { refuse } from '../refusal';
import { noteSealedRefusal } from '../sealed/note-sealed-refusal';
import { system } from './actor';
import { countPasswordCheck } from './attempts';
import { proofLasts } from './fresh-proof';
import { ownAccount } from './own-account';
import { passwordFits, typedPassword } from './password';

/**
 * Gives one's password again, for what an open browser alone must not do. It counts for five minutes, in this session or
 * through this token only. Each attempt is counted, and a wrong one is written into the audit.
 */
export const proveAgain = command({
  name: 'prove-again',
  summary: 'Gives your password again, which some commands ask for. It counts for five minutes.',
  input: z.strictObject({ password: typedPassword }),
  value: z.strictObject({ until: answeredAt }),
  async prepare({ db, actor }, { password }) {
    if (actor.kind !== 'person') refuse('forbidden', 'Only a person has a password.');
    await countPasswordCheck(actor.id);
    const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } });
    if (await passwordFits(passwordHash, password)) return;
    await noteSealedRefusal(system, { sourceId: null, personId: actor.id, why: 'password' });
    refuse('forbidden', passwordHash === null ? 'You have no password here yet: ask an administrator to hand you one.' : 'The password is not right.');
  },
  async run(context) {
    const { id: personId, through } = ownAccount(context);
    const { db, at: provedAt } = context;
    if (!through) refuse('forbidden', 'A password is given again in a session or through a token.');
    const where = { id: through.id, personId };
    const proved = through.kind === 'session' ? await db.session.updateMany({ where, data: { provedAt } }) : await db.accessToken.updateMany({ where, data: { provedAt } });
    if (proved.count === 0) refuse('unauthenticated', 'Your session has ended.');
    return {
      value: { until: new Date(provedAt.getTime() + proofLasts).toISOString() },
      events: [{ name: 'person.proved-again', subject: { type: 'person', id: personId }, data: {} }],
    };
  },
});
