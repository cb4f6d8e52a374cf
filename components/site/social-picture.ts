export type SocialPicture = { url: string; alt: string };

/** What a link to a story shows elsewhere: its first picture, and nothing when it has none. This is the one place that says so. */
export function socialPicture({ leadPicture, headline }: { leadPicture: string | null; headline: string }): SocialPicture | null {
  return leadPicture === null ? null : { url: `/media/${leadPicture}`, alt: headline };
}
