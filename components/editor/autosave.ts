import type { SentRefusal } from '@/components/desk/send-command';
import type { NewerDraft } from '@/newsroom/refusal';

/** What a save did not get through to. */
export type Unreached = NonNullable<SentRefusal['absent']> | 'newsroom';

/** Where a text stands between the writer's hands and the newsroom. */
export type Autosave = {
  /** The version the next save is based on. */
  version: number;
  /** Whether something was written after the text under way was taken. */
  changed: boolean;
  /** Saves in a row that found nobody there. */
  misses: number;
  mode:
    | { is: 'saved'; at: string }
    | { is: 'waiting' }
    | { is: 'sending' }
    | { is: 'unreached'; absent: Unreached }
    | { is: 'signed-out' }
    | { is: 'stale'; newer: NewerDraft; sentence: string }
    | { is: 'refused'; sentence: string };
};

export type AutosaveEvent =
  | { type: 'written' }
  /** The pause after writing is over. */
  | { type: 'paused' }
  /** The writer, or an act that needs the text saved, will not wait. */
  | { type: 'hurried' }
  | { type: 'accepted'; version: number; savedAt: string }
  /** `sent`: the newer text is the very text that was sent, now or before, and of which the answer was lost or came too late. */
  | { type: 'refused'; refusal: SentRefusal; sent?: 'now' | 'before' }
  /** It is worth trying again: time passed, the connection is back, the page is looked at again. */
  | { type: 'returned' }
  | { type: 'kept-mine' }
  | { type: 'took-theirs' };

/** What the screen has to do; the machine itself does nothing. Milliseconds. */
export type AutosaveEffect =
  | { do: 'keep' }
  | { do: 'forget' }
  | { do: 'pause'; for: number }
  | { do: 'send'; basedOn: number }
  | { do: 'retry'; after: number };

export type Step = { state: Autosave; effects: AutosaveEffect[] };

/** Milliseconds without a key before a text is sent. */
const pause = 700;
const firstRetry = 2_000;
const longestRetry = 15_000;

/** The beginning: what the newsroom has is what the page shows. */
export function savedText(version: number, at: string): Autosave {
  return { version, changed: false, misses: 0, mode: { is: 'saved', at } };
}

/** Whether there are words that only this device has. */
export function isUnsaved({ mode }: Autosave): boolean {
  return mode.is !== 'saved';
}

/**
 * What follows from an event. Three things hold always: what is written is first kept on the device, one save at most is
 * under way, and a save carries the version that was answered last.
 */
export function step(state: Autosave, event: AutosaveEvent): Step {
  switch (event.type) {
    case 'written':
      return written(state);
    case 'paused':
      return state.mode.is === 'waiting' ? send(state) : stay(state);
    case 'hurried':
      return ['waiting', 'unreached', 'signed-out', 'refused'].includes(state.mode.is) ? send(state) : stay(state);
    case 'returned':
      return state.mode.is === 'unreached' || state.mode.is === 'signed-out' ? send(state) : stay(state);
    case 'accepted':
      return state.mode.is === 'sending' ? accepted(state, event.version, event.savedAt) : stay(state);
    case 'refused':
      return state.mode.is === 'sending' ? refused(state, event.refusal, event.sent) : stay(state);
    case 'kept-mine':
      return state.mode.is === 'stale' ? send({ ...state, version: state.mode.newer.version }) : stay(state);
    case 'took-theirs':
      return state.mode.is === 'stale' ? accepted({ ...state, changed: false }, state.mode.newer.version, state.mode.newer.savedAt) : stay(state);
  }
}

function stay(state: Autosave): Step {
  return { state, effects: [] };
}

function send(state: Autosave): Step {
  return {
    state: { ...state, changed: false, mode: { is: 'sending' } },
    effects: [{ do: 'keep' }, { do: 'send', basedOn: state.version }],
  };
}

function written(state: Autosave): Step {
  const next = { ...state, changed: true };
  switch (state.mode.is) {
    case 'waiting':
      return { state: state.changed ? state : next, effects: [{ do: 'keep' }, { do: 'pause', for: pause }] };
    case 'saved':
    // What was refused may be mended by what is written now.
    case 'refused':
      return { state: { ...next, mode: { is: 'waiting' } }, effects: [{ do: 'keep' }, { do: 'pause', for: pause }] };
    default:
      return { state: state.changed ? state : next, effects: [{ do: 'keep' }] };
  }
}

function accepted(state: Autosave, version: number, savedAt: string): Step {
  const next = { ...state, version, misses: 0 };
  if (state.changed) return { state: { ...next, mode: { is: 'waiting' } }, effects: [{ do: 'pause', for: pause }] };
  return { state: { ...next, mode: { is: 'saved', at: savedAt } }, effects: [{ do: 'forget' }] };
}

function refused(state: Autosave, refusal: SentRefusal, sent?: 'now' | 'before'): Step {
  const { code, sentence, newer } = refusal;
  // What was written after a text that arrived late is still to be sent, on top of it.
  if (newer && sent) return accepted({ ...state, changed: state.changed || sent === 'before' }, newer.version, newer.savedAt);
  const misses = state.misses + 1;
  if (code === 'unavailable' || code === 'too_many') {
    const after = Math.min(longestRetry, firstRetry * 2 ** (misses - 1));
    return { state: { ...state, misses, mode: { is: 'unreached', absent: refusal.absent ?? 'newsroom' } }, effects: [{ do: 'keep' }, { do: 'retry', after }] };
  }
  if (code === 'unauthenticated') return { state: { ...state, mode: { is: 'signed-out' } }, effects: [{ do: 'keep' }] };
  if (newer) return { state: { ...state, mode: { is: 'stale', newer, sentence } }, effects: [{ do: 'keep' }] };
  return { state: { ...state, mode: { is: 'refused', sentence } }, effects: [{ do: 'keep' }] };
}
