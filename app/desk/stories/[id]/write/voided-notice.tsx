import { X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { timeWords } from '@/components/ui/time-words';

/** Says calmly that the approval no longer stands, because the text changed. */
export function VoidedNotice({ at, zone, onClose }: { at: string | null; zone: string; onClose: () => void }) {
  return (
    <div role="status">
      {at === null ? null : (
        <div className="flex items-start justify-between gap-3 border-s-4 border-warning bg-warning-surface px-3 py-2 text-label">
          <p>The approval is void: you edited at {timeWords(at, zone, 'clock')}. Submit the story again when it is ready.</p>
          <IconButton label="Close" icon={X} onPress={onClose} />
        </div>
      )}
    </div>
  );
}
