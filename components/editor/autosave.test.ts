import { describe, expect, it } from 'vitest';
import type { SentRefusal } from '@/components/desk/send-command';
import type { NewerDraft } from '@/newsroom/refusal';
import { isUnsaved, savedText, step, type Autosave, type AutosaveEffect, type AutosaveEvent } from './autosave';

const nine = '2021-07-14T09:00:00.000Z';
const tenPast = '2021-07-14T09:10:00.000Z';
const newer: NewerDraft = { version: 8, document: { type: 'doc' }, savedAt: tenPast, savedBy: 'Daud' };

/** A text at version 3, after these events; `did` are the effects of the last one. */
function after(...events: AutosaveEvent[]): { state: Autosave; did: AutosaveEffect[]; sent: number[] } {
  let state = savedText(3, nine);
  let did: AutosaveEffect[] = [];
  const sent: number[] = [];
  for (const event of events) {
    ({ state, effects: did } = step(state, event));
    for (const effect of did) if (effect.do === 'send') sent.push(effect.basedOn);
  }
  return { state, did, sent };
}

const written: AutosaveEvent = { type: 'written' };
const paused: AutosaveEvent = { type: 'paused' };
const returned: AutosaveEvent = { type: 'returned' };
const accepted = (version: number): AutosaveEvent => ({ type: 'accepted', version, savedAt: tenPast });
const refused = (code: SentRefusal['code'], more: Partial<SentRefusal> = {}): AutosaveEvent => ({
  type: 'refused',
  refusal: { code, sentence: 'No.', ...more },
});

describe('saving while somebody writes', () => {
  it('keeps every change on the device before anything else', () => {
    expect(after(written).did[0]).toEqual({ do: 'keep' });
    expect(after(written, written).did[0]).toEqual({ do: 'keep' });
    expect(after(written, paused, written).did).toEqual([{ do: 'keep' }]);
    expect(after(written, paused, refused('unavailable'), written).did).toEqual([{ do: 'keep' }]);
    expect(after(written, paused).did).toEqual([{ do: 'keep' }, { do: 'send', basedOn: 3 }]);
  });

  it.each([['unavailable', {}], ['too_many', {}], ['unauthenticated', {}], ['stale', { newer }], ['malformed', {}]] as const)(
    'keeps on the device what comes back as %s, and does not call it saved',
    (code, more) => {
      const { state, did } = after(written, paused, refused(code, more));
      expect(did[0]).toEqual({ do: 'keep' });
      expect(isUnsaved(state)).toBe(true);
    },
  );

  it('sends after a pause, and each key begins the pause anew', () => {
    expect(after(written).did).toContainEqual({ do: 'pause', for: 700 });
    expect(after(written, written).did).toContainEqual({ do: 'pause', for: 700 });
    expect(after(written, paused).did).toContainEqual({ do: 'send', basedOn: 3 });
  });

  it('says saved, and erases what the device kept, only when the newsroom has everything', () => {
    const { state, did } = after(written, paused, accepted(4));
    expect(state.mode).toEqual({ is: 'saved', at: tenPast });
    expect(did).toEqual([{ do: 'forget' }]);
    expect(isUnsaved(state)).toBe(false);
  });

  it('has one save under way at most, and the next one carries the version that was answered', () => {
    const busy = after(written, paused, written, paused, returned, { type: 'hurried' });
    expect(busy.sent).toEqual([3]);
    const { sent, state } = after(written, paused, written, paused, accepted(4), paused);
    expect(sent).toEqual([3, 4]);
    expect(isUnsaved(state)).toBe(true);
  });

  it('does not erase from the device what was written during a save', () => {
    expect(after(written, paused, written, accepted(4)).did).not.toContainEqual({ do: 'forget' });
  });

  it('sends at once when somebody will not wait, but not what is saved already', () => {
    expect(after(written, { type: 'hurried' }).sent).toEqual([3]);
    for (const code of ['unavailable', 'unauthenticated', 'malformed'] as const) {
      expect(after(written, paused, refused(code), { type: 'hurried' }).sent, code).toEqual([3, 3]);
    }
    expect(after({ type: 'hurried' }).sent).toEqual([]);
  });

  it('takes no answer and no decision that it does not wait for', () => {
    for (const event of [accepted(9), refused('stale', { newer }), { type: 'kept-mine' }, { type: 'took-theirs' }] satisfies AutosaveEvent[]) {
      expect(after(event), event.type).toEqual({ state: savedText(3, nine), did: [], sent: [] });
    }
  });
});

describe('when nobody answers', () => {
  it('tries again, each time later, and at most a quarter of a minute later', () => {
    expect(after(written, paused, refused('unavailable')).did).toContainEqual({ do: 'retry', after: 2_000 });
    expect(after(written, paused, refused('unavailable'), returned, refused('unavailable')).did).toContainEqual({ do: 'retry', after: 4_000 });
    const many = Array.from({ length: 12 }, () => [returned, refused('unavailable')]).flat();
    expect(after(written, paused, refused('unavailable'), ...many).did).toContainEqual({ do: 'retry', after: 15_000 });
  });

  it('knows whether the connection, the database or the newsroom itself is wanting, and waits in the same way', () => {
    for (const [more, absent] of [[{ absent: 'connection' }, 'connection'], [{ absent: 'database' }, 'database'], [{}, 'newsroom']] as const) {
      const { state, did } = after(written, paused, refused('unavailable', more));
      expect(state.mode).toEqual({ is: 'unreached', absent });
      expect(did).toEqual([{ do: 'keep' }, { do: 'retry', after: 2_000 }]);
    }
  });

  it('waits in the same way when it is told that it asks too often', () => {
    expect(after(written, paused, refused('too_many')).did).toContainEqual({ do: 'retry', after: 2_000 });
  });

  it('tries again when the connection is back, on the version it had', () => {
    expect(after(written, paused, refused('unavailable'), returned).sent).toEqual([3, 3]);
  });

  it('recognises its own text when only the answer was lost', () => {
    const answerLost = after(written, paused, refused('unavailable'), returned, {
      type: 'refused',
      refusal: { code: 'stale', sentence: 'No.', newer },
      sent: 'now',
    });
    expect(answerLost.state).toMatchObject({ version: 8, mode: { is: 'saved', at: tenPast } });
    expect(answerLost.did).toEqual([{ do: 'forget' }]);
  });

  it('goes on from its own text that arrived after it was given up, and sends what was written since', () => {
    const late: AutosaveEvent = { type: 'refused', refusal: { code: 'stale', sentence: 'No.', newer }, sent: 'before' };
    const { state, did } = after(written, paused, refused('unavailable'), written, returned, late);
    expect(state).toMatchObject({ version: 8, changed: true, mode: { is: 'waiting' } });
    expect(did).toEqual([{ do: 'pause', for: 700 }]);
    expect(after(written, paused, refused('unavailable'), written, returned, late, paused).sent).toEqual([3, 3, 8]);
  });

  it('begins again with short waits after a success', () => {
    const { did } = after(written, paused, refused('unavailable'), returned, accepted(4), written, paused, refused('unavailable'));
    expect(did).toContainEqual({ do: 'retry', after: 2_000 });
  });
});

describe('when somebody else saved a newer text', () => {
  const stale = [written, paused, refused('stale', { newer })];

  it('keeps mine, shows theirs, and sends nothing until it is decided', () => {
    const { state, sent } = after(...stale, written, paused, returned, { type: 'hurried' });
    expect(state.mode).toMatchObject({ is: 'stale', newer });
    expect(isUnsaved(state)).toBe(true);
    expect(sent).toEqual([3]);
  });

  it('puts mine on top of theirs', () => {
    expect(after(...stale, { type: 'kept-mine' }).sent).toEqual([3, 8]);
  });

  it('goes on from theirs', () => {
    const { state } = after(...stale, { type: 'took-theirs' });
    expect(state).toMatchObject({ version: 8, mode: { is: 'saved', at: tenPast } });
    expect(after(...stale, { type: 'took-theirs' }, written, paused).sent).toEqual([3, 8]);
  });

  it('does not offer a comparison when only the program is newer', () => {
    expect(after(written, paused, refused('stale')).state.mode).toEqual({ is: 'refused', sentence: 'No.' });
  });
});

describe('when the newsroom says no', () => {
  it('waits for a new sign-in with the text kept, and saves when the page is looked at again', () => {
    const out = after(written, paused, refused('unauthenticated'));
    expect(out.state.mode).toEqual({ is: 'signed-out' });
    expect(isUnsaved(out.state)).toBe(true);
    expect(after(written, paused, refused('unauthenticated'), returned).sent).toEqual([3, 3]);
  });

  it('tries again when the writer changes what was refused', () => {
    const { sent, state } = after(written, paused, refused('malformed'), written, paused);
    expect(sent).toEqual([3, 3]);
    expect(state.mode.is).toBe('sending');
  });
});
