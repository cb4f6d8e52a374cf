/** Pixels that are enough for the sheet of a story, on a screen of twice as many pixels as it says. */
const enough = 1_200;

/** Where the desk shows a picture of a story, in a form that is large enough for its screens. */
export function pictureAddress(storyId: string, hash: string): string {
  return `/desk/media/${hash}?story=${storyId}&width=${enough}`;
}
