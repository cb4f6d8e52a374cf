/**
 * How far a list of related stories looks to either side of its story, in stories of one topic or section. Publishing
 * names as many neighbours as touched, so that no page goes on showing a story as it was.
 */
export const neighbourhood = 6;
