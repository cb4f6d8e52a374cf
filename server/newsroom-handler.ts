import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readWordsWith } from '../newsroom/evidence/contents/words-reader';
import { log } from '../platform/log';
import { askDatabase } from './ask-database';
import { say, type Handler } from './doorway';
import { noteOrigin } from './forwarded-for';
import { type Framework, openFramework } from './framework';
import type { Newsstand } from './newsstand/newsstand';
import { ChangesUnderWay } from './press/changes-under-way';
import { openPress } from './press/open-press';

type Opened = { handle: Handler; close(): Promise<void> };

/**
 * What answers requests that the newsstand hands on: public pages from the press, health here, everything else in the
 * framework.
 */
export async function openNewsroom(port: number, newsstand: Newsstand): Promise<Opened> {
  const framework = await openFramework(port);
  const changes = new ChangesUnderWay();
  const press = await openPress(framework, newsstand, changes);
  if (press) framework.onPublicChange(press.follow);
  return {
    handle: (request, response) => {
      const answered = press?.door.answer(request, response) ?? false;
      if (answered === true) return undefined;
      if (request.method !== 'GET' && request.method !== 'HEAD') changes.note(response);
      return answered === false ? beyondThePress(framework, request, response) : answered;
    },
    close: async () => {
      await press?.close();
      await framework.close();
    },
  };
}

/** In this thread, with this server: the framework sends what changed to open pages over connections of its own. */
export async function openNewsroomForDevelopment(port: number, httpServer: Server): Promise<Opened> {
  // In production only the framework's thread loads it.
  const { default: next } = await import('next');
  readWordsWith((await import('./words/read-words')).readWords);
  const app = next({ port, httpServer, dev: true, dir: process.cwd(), customServer: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return { handle: (request, response) => beyondThePress({ handle }, noteOrigin(request), response), close: () => app.close() };
}

function beyondThePress(framework: Pick<Framework, 'handle'>, request: IncomingMessage, response: ServerResponse): Promise<void> | void {
  if (request.url === '/health' && (request.method === 'GET' || request.method === 'HEAD')) return answerHealth(response);
  return framework.handle(request, response);
}

/** 200 while the database answers through both roles, 503 and the reason otherwise. */
async function answerHealth(response: ServerResponse): Promise<void> {
  try {
    await askDatabase();
    say(response, 200, 'The newsroom is well.');
  } catch (error) {
    log.warn({ err: error }, 'the database does not answer');
    say(response, 503, 'The database does not answer.');
  }
}
