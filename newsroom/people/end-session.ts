import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { refuse } from '../refusal';
import { ownAccount } from './own-account';

/** Ends one of one's own sessions: signing out, or a browser left open elsewhere. */
export const endSession = command({
  name: 'end-session',
  summary: 'Ends one of your sessions.',
  input: z.strictObject({ sessionId: id }),
  guessesNothing: true,
  value: z.null(),
  async run(context, { sessionId }) {
    const { id: personId } = ownAccount(context);
    const ended = await context.db.session.deleteMany({ where: { id: sessionId, personId } });
    if (ended.count === 0) refuse('not_found', 'There is no such session; it may have ended already.');
    return {
      value: null,
      events: [{ name: 'person.sessions-ended', subject: { type: 'person', id: personId }, data: { sessions: 1 } }],
    };
  },
});
