import type { Server } from 'node:http';
import { readWordsWith } from '../newsroom/evidence/contents/words-reader';
import { log } from '../platform/log';
import { askDatabase } from './ask-database';
import { say, type Handler } from './doorway';
import { forwardedFor } from './forwarded-for';
import { openFramework } from './framework';
import { openPress, type OpenPress } from './press/open-press';

type Opened = { handle: Handler; close(): Promise<void> };

type Framework = { handle: Handler; close(): Promise<void> };

/** What answers requests: public pages from the press, health here, everything else in the framework. */
export async function openNewsroom(options: { dev: boolean; port: number; httpServer: Server }): Promise<Opened> {
  return options.dev ? behindDoor(await frameworkForDevelopment(options), null) : openForProduction(options.port);
}

async function openForProduction(port: number): Promise<Opened> {
  const framework = await openFramework(port);
  const press = await openPress(framework.socket);
  if (press) framework.onPublicChange(press.follow);
  return behindDoor(framework, press);
}

/** In this thread, with this server: it sends what changed to open pages over connections of its own. */
async function frameworkForDevelopment(options: { port: number; httpServer: Server }): Promise<Framework> {
  // In production only the framework's thread loads it.
  const { default: next } = await import('next');
  readWordsWith((await import('./words/read-words')).readWords);
  const app = next({ ...options, dev: true, dir: process.cwd(), customServer: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return { handle: async (request, response) => handle(request, response), close: () => app.close() };
}

function behindDoor(framework: Framework, press: OpenPress | null): Opened {
  const beyondThePress: Handler = (request, response) => {
    if (request.url === '/health' && (request.method === 'GET' || request.method === 'HEAD')) return answerHealth(response);
    const said = request.headers['x-forwarded-for'];
    request.headers['x-forwarded-for'] = forwardedFor(request.socket.remoteAddress, Array.isArray(said) ? said.join(', ') : said);
    return framework.handle(request, response);
  };
  return {
    handle: (request, response) => {
      const answered = press?.door.answer(request, response) ?? false;
      if (answered === true) return undefined;
      return answered === false ? beyondThePress(request, response) : answered;
    },
    close: async () => {
      await press?.close();
      await framework.close();
    },
  };
}

/** 200 while the database answers through both roles, 503 and the reason otherwise. */
async function answerHealth(response: Parameters<Handler>[1]): Promise<void> {
  try {
    await askDatabase();
    say(response, 200, 'The newsroom is well.');
  } catch (error) {
    log.warn({ err: error }, 'the database does not answer');
    say(response, 503, 'The database does not answer.');
  }
}
