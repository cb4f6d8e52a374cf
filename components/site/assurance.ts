import type { Contestation, Disposition, Verification } from '@/newsroom/claims/vocabulary';
import { english } from './messages/english';

type Labels = { verification: Verification; contestation: Contestation; disposition: Disposition };

/** How sure we are, in plain sentences. */
export function assurance({ verification, contestation, disposition }: Labels, { checked, contested, reviewed } = english): string {
  const words = [
    checked[verification],
    contestation === 'uncontested' ? '' : contested[contestation],
    disposition === 'live' ? '' : reviewed[disposition],
  ];
  return words.filter(Boolean).join(' ');
}
