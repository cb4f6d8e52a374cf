/**
 * Something was done meanwhile by which this would have gone: it has a later moment, and what goes by the order of moments
 * would take the two the other way round; or it is one more story that a change has to reach.
 */
export class Overtaken extends Error {
  constructor() {
    super('Something was done meanwhile by which this would have gone.');
  }
}
