import type { CommandContext } from '../command';

/** What comes of a scheduled publication at its hour is told of whoever chose the hour. */
export async function asWhoScheduledIt(context: CommandContext, scheduledById: string): Promise<CommandContext> {
  const person = await context.db.person.findUniqueOrThrow({ where: { id: scheduledById }, select: { id: true, name: true, role: true } });
  return { ...context, actor: { kind: 'person', ...person } };
}
