import type { PublicationKind } from '@/newsroom/published/shape';

/** What we call a change. A correction is always called a correction. */
export const noticeWords: Record<PublicationKind, string> = {
  first: 'Published',
  update: 'Updated',
  clarification: 'Clarification',
  correction: 'Correction',
  editors_note: 'Editor’s note',
  retraction: 'Retraction',
};
