// @ts-check
/**
 * `process.nextTick`, which Node's HTTP server calls several times for each request, before anything else runs. V8 settles
 * early on how it makes what the queue holds; while a large program loads, it sees that made in so many shapes that it
 * gives up, and each call takes twice as long for as long as the process lives (docs/decisions/0025-ticks-are-settled-first.md).
 */
const times = 20_000;

await new Promise((/** @type {(value: undefined) => void} */ done) => {
  let left = times;
  const tick = () => {
    left -= 1;
    if (left > 0) process.nextTick(tick);
    else done(undefined);
  };
  process.nextTick(tick);
});
