import { Badge } from '@/components/ui/badge';
import { urgentWords } from './words';

/** Marks a story that went out before a second person approved, where a list has no room for the whole sign. */
export function UrgentBadge({ when }: { when: boolean }) {
  return when ? <Badge tone="danger" className="whitespace-normal!">{urgentWords}</Badge> : null;
}
