import type { Server } from 'node:http';
import next from 'next';
import { deskDatabase, siteDatabase } from '../platform/database';
import { log } from '../platform/log';
import { say, type Handler } from './doorway';
import { forwardedFor } from './forwarded-for';
import { openPress } from './press/open-press';

type Opened = { handle: Handler; close(): Promise<void> };

/** What answers requests: public pages from the press, health here, everything else in the framework. */
export async function openNewsroom(options: { dev: boolean; port: number; httpServer: Server }): Promise<Opened> {
  const app = next({ ...options, dir: process.cwd(), customServer: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const press = options.dev ? null : await openPress((request, response) => void handle(request, response));
  const beyondThePress: Handler = async (request, response) => {
    if (request.url === '/health' && request.method === 'GET') return answerHealth(response);
    const said = request.headers['x-forwarded-for'];
    request.headers['x-forwarded-for'] = forwardedFor(request.socket.remoteAddress, Array.isArray(said) ? said.join(', ') : said);
    await handle(request, response);
  };
  return {
    handle: (request, response) => {
      const answered = press?.door.answer(request, response) ?? false;
      if (answered === true) return undefined;
      return answered === false ? beyondThePress(request, response) : answered;
    },
    close: async () => {
      await press?.close();
      await app.close();
    },
  };
}

/** 200 while the database answers through both roles, 503 and the reason otherwise. */
async function answerHealth(response: Parameters<Handler>[1]): Promise<void> {
  try {
    await Promise.all([deskDatabase().$queryRaw`SELECT 1`, siteDatabase().$queryRaw`SELECT 1`]);
    say(response, 200, 'The newsroom is well.');
  } catch (error) {
    log.warn({ err: error }, 'the database does not answer');
    say(response, 503, 'The database does not answer.');
  }
}
