import type { CommandName, InputOf } from '@/newsroom/registry';
import { type SentResult, sendCommand } from './send-command';

/** `asSent` is false where it had arrived before, in other words than it was last sent in. */
export type OnceResult<Name extends CommandName> = { ok: true; asSent: boolean } | Extract<SentResult<Name>, { ok: false }>;

/**
 * Something that is to be made once, however often it is sent: it keeps one id. Where an answer was lost and the newsroom,
 * asked again, has something of that id already, it was made the first time.
 */
export class Once {
  readonly id = crypto.randomUUID();
  private readonly unanswered = new Set<string>();

  async send<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OnceResult<Name>> {
    const result = await sendCommand(name, input);
    if (result.ok) return { ok: true, asSent: true };
    const sent = JSON.stringify(input);
    if (result.refusal.code === 'conflict' && this.unanswered.size > 0) {
      return { ok: true, asSent: this.unanswered.size === 1 && this.unanswered.has(sent) };
    }
    if (result.refusal.code === 'unavailable') this.unanswered.add(sent);
    return result;
  }
}

/** For the person who changed something before sending it again. */
export const arrivedBefore = 'It had arrived the first time, as it was then. See whether it still says what you mean.';
