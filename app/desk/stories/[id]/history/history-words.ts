import type { RevisionRow } from '@/newsroom/revisions/read-history';

/** Why a revision was kept. */
export const reasonWords: Record<RevisionRow['reason'], string> = {
  submitted: 'Submitted',
  approved: 'Approved',
  published: 'Published',
  restored: 'Kept before an earlier text was restored',
  named: 'Kept as',
};
