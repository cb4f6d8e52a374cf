/** Asks the newsroom how it is; who does not answer at all cannot reach a database either. */
export async function isDatabaseAway(): Promise<boolean> {
  const answer = await fetch('/health', { cache: 'no-store' }).catch(() => null);
  return answer === null || answer.status === 503;
}
