import { z } from 'zod';
import { count } from '../answers';
import { command } from '../command';
import { ownAccount } from './own-account';

/** Signs a person out everywhere, here included. */
export const endSessions = command({
  name: 'end-sessions',
  summary: 'Signs you out everywhere: all your sessions end, the present one included.',
  input: z.strictObject({}),
  value: z.strictObject({ sessionsEnded: count }),
  async run(context) {
    const { id: personId } = ownAccount(context);
    const ended = await context.db.session.deleteMany({ where: { personId } });
    return {
      value: { sessionsEnded: ended.count },
      events: [{ name: 'person.sessions-ended', subject: { type: 'person', id: personId }, data: { sessions: ended.count } }],
    };
  },
});
