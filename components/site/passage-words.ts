import type { PassageChange } from '@/newsroom/published/compare-versions';
import type { Messages } from './messages/messages';

/** “Paragraph, changed” */
export function passageWords({ part, status }: Pick<PassageChange, 'part' | 'status'>, { change, comma }: Messages): string {
  return `${change.parts[part]}${comma}${change.fates[status]}`;
}
