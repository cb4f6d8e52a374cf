/** What a newsroom of the tests signs with, and what the passwords of its database roles come from. */
export const testSecret = 'a secret for tests, where nothing is secret';
