import { executionAsyncResource } from 'node:async_hooks';

/**
 * One tick is kept for as long as the thread lives. Node's HTTP server makes several for each request (`process.nextTick`), of
 * a shape that V8 forgets when it clears up while none is there; afterwards it makes every one the slow way, for good
 * (docs/decisions/0026-readers-come-in-at-a-newsstand.md).
 */
const remembered: object[] = [];

export function rememberTicks(): void {
  process.nextTick(() => remembered.push(executionAsyncResource()));
}
