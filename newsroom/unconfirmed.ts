/** All was written and the database went away instead of confirming it: it may have been done, and nobody here can know. */
export class Unconfirmed extends Error {
  constructor(cause: unknown) {
    super('The database did not confirm what was written.', { cause });
  }
}
