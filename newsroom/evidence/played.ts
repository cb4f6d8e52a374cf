/** What a browser plays, as its content says: sound and film. All else from outside is only handed over. */
export function isPlayable(mediaType: string): boolean {
  return /^(audio|video)\/[\w.+-]+$/.test(mediaType);
}

/** Of a capture nothing is played: what it is was said by the host that it came from. */
export function isPlayed({ role, mediaType }: { role: string; mediaType: string }): boolean {
  return role === 'original' && isPlayable(mediaType);
}
