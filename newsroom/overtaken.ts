/** Something that was done before this has a later moment: what goes by the order of moments would take them the other way round. */
export class Overtaken extends Error {
  constructor() {
    super('What was done before this has a later moment.');
  }
}
