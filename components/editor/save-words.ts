import { timeWords } from '@/components/ui/time-words';
import type { Unreached } from './autosave';
import type { AutosaveView } from './autosave-runner';

type Said = { words: string; sign: 'saved' | 'saving' | 'offline' | 'trouble' };

const absences: Record<Unreached, string> = {
  connection: 'Offline',
  database: 'The database is away',
  newsroom: 'The newsroom has trouble',
};

/** One short sentence on where the text is. `zone` is the newsroom's, an IANA name. */
export function saveWords({ state: { mode }, isKept }: AutosaveView, zone: string, now = new Date()): Said {
  const kept = isKept ? 'kept on this device' : 'this browser keeps nothing, so leave the page open';
  switch (mode.is) {
    case 'saved':
      return { words: `Saved ${savedAt(mode.at, zone, now)}`, sign: 'saved' };
    case 'waiting':
    case 'sending':
      return { words: 'Saving…', sign: 'saving' };
    case 'unreached':
      return { words: `${absences[mode.absent]}: ${kept}`, sign: isKept ? 'offline' : 'trouble' };
    case 'signed-out':
      return { words: `Not saved: you are signed out; your text is ${isKept ? 'kept on this device' : 'on this page only'}.`, sign: 'trouble' };
    case 'stale':
      return { words: `Not saved: ${mode.sentence}`, sign: 'trouble' };
    case 'refused':
      return { words: `Not saved: ${mode.sentence}`, sign: 'trouble' };
  }
}

/** The time alone for what was saved today. */
function savedAt(at: string, zone: string, now: Date): string {
  const isToday = timeWords(at, zone, 'date') === timeWords(now, zone, 'date');
  return timeWords(at, zone, isToday ? 'clock' : 'short');
}
