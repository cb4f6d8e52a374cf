import type { CommandName, InputOf, ValueOf } from '@/newsroom/registry';
import { expectDescribedValue } from './as-described';

/** Somebody of the newsroom and their two ways of showing who they are. */
export type Caller = { id: string; email: string; cookie: string; token: string };

export type Means = 'cookie' | 'token';

export type Request = {
  url: string;
  /** Null is nobody, in a browser on our own page. */
  caller: Caller | null;
  means?: Means;
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
};

export type Answered = { status: number; headers: Headers; body: string };

/**
 * Sends one request and follows no redirect. A cookie travels with the Origin a browser would send from our pages. What is
 * answered comes as it is: packing and unpacking it would be a tenth of the work, and says nothing.
 */
export async function ask({ url, caller, means = 'cookie', method = 'GET', headers = {}, body }: Request): Promise<Answered> {
  const who: Record<string, string> =
    caller && means === 'token'
      ? { authorization: `Bearer ${caller.token}` }
      : { origin: new URL(url).origin, ...(caller && { cookie: caller.cookie }) };
  const response = await fetch(url, { method, headers: { 'accept-encoding': 'identity', ...who, ...headers }, body: body ?? null, redirect: 'manual' });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** Sends a command and answers whatever comes, refusals too; a value has to be as the API describes it. */
export async function send(site: string, caller: Caller | null, name: string, input: unknown, means: Means = 'token'): Promise<Answered> {
  const headers = { 'content-type': 'application/json' };
  const answer = await ask({ url: `${site}/api/v1/commands/${name}`, caller, means, method: 'POST', headers, body: JSON.stringify(input) });
  expectDescribedValue(name, answer);
  return answer;
}

/** Sends a command that has to succeed, to prepare something, and returns its value. */
export async function tell<Name extends CommandName>(site: string, caller: Caller, name: Name, input: InputOf<Name>, means: Means = 'token'): Promise<ValueOf<Name>> {
  const { status, body } = await send(site, caller, name, input, means);
  if (status !== 200) throw new Error(`${name} while preparing: ${status} ${body}`);
  return (JSON.parse(body) as { value: ValueOf<Name> }).value;
}
