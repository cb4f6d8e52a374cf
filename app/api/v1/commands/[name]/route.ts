import { answering } from '@/app/api/answering';
import { callerOfChange } from '@/app/api/caller';
import { readJson } from '@/app/api/read-json';
import { answer, refusalAnswer } from '@/app/api/refusal-answer';
import { refuse } from '@/newsroom/refusal';
import { type CommandName, commands } from '@/newsroom/registry';

/** The door to every command: runs the named command for whoever asks, and answers its value or its refusal. */
export function POST(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOfChange(request);
    const { name } = await params;
    if (!isCommandName(name)) refuse('not_found', 'There is no such command.');
    const result = await commands[name](actor, await readJson(request));
    return result.ok ? answer(result) : refusalAnswer(result.refusal);
  });
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
