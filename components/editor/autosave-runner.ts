import type { Node } from '@tiptap/pm/model';
import { sendCommand, type SentResult } from '@/components/desk/send-command';
import { jsonOf, type DocumentJson } from '@/editor/document';
import { EDITOR_VERSION } from '@/editor/version';
import { isUnsaved, savedText, step, type Autosave, type AutosaveEffect, type AutosaveEvent } from './autosave';
import { DeviceQueue } from './device-queue';
import { beginVisit, forgetText, keepText } from './device-store';
import { SentTexts } from './sent-texts';

export type SavedDraft = Extract<SentResult<'save-draft'>, { ok: true }>['value'];

type Options = { storyId: string; personId: string; version: number; savedAt: string };

type Page = {
  /** The text as it stands now. */
  readText: () => Node | null;
  onAccepted: (saved: SavedDraft, text: Node) => void;
};

export type AutosaveView = {
  state: Autosave;
  /** Whether the device holds what the newsroom lacks; false where the browser gives no storage, or none that answers. */
  isKept: boolean;
};

/** Milliseconds in which keys are gathered before the device writes them down. */
const gather = 200;

/** Milliseconds after which nobody is there who does not answer: a line can be dead without saying so. */
const deadline = 30_000;

/** Does what the autosave machine asks for, on one page. */
export class AutosaveRunner {
  /** What the device keeps this page’s text under. */
  readonly visit = crypto.randomUUID();
  private endVisit: (() => void) | undefined;
  private view: AutosaveView;
  private page: Page = { readText: () => null, onAccepted: () => undefined };
  private readonly sent = new SentTexts();
  private readonly listeners = new Set<() => void>();
  private pausing: ReturnType<typeof setTimeout> | undefined;
  private retrying: ReturnType<typeof setTimeout> | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private readonly device = new DeviceQueue((isKept) => this.showKept(isKept));

  constructor(private readonly options: Options) {
    this.view = { state: savedText(options.version, options.savedAt), isKept: true };
  }

  readonly read = (): AutosaveView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The page whose text is saved. */
  readonly serve = (page: Page): void => {
    this.page = page;
  };

  readonly tell = (event: AutosaveEvent): void => {
    const { state, effects } = step(this.view.state, event);
    if (state !== this.view.state) this.show({ ...this.view, state });
    for (const effect of effects) this.perform(effect);
  };

  /** Saves now; true when the newsroom has everything, false when something stands in the way. */
  readonly flush = (): Promise<boolean> => {
    this.tell({ type: 'hurried' });
    return new Promise((resolve) => {
      const settle = () => {
        const { state } = this.view;
        if (state.mode.is === 'waiting') return this.tell({ type: 'hurried' });
        if (state.mode.is === 'sending') return;
        unsubscribe();
        resolve(!isUnsaved(state));
      };
      const unsubscribe = this.subscribe(settle);
      settle();
    });
  };

  /** Writes down at once what waits to be kept: the page may be gone in a moment. */
  readonly keepNow = (): void => {
    clearTimeout(this.gathering);
    this.gathering = undefined;
    const text = this.page.readText();
    if (text && isUnsaved(this.view.state)) this.keep(jsonOf(text));
  };

  readonly stop = (): void => {
    if (this.gathering) this.keepNow();
    clearTimeout(this.pausing);
    clearTimeout(this.retrying);
    const { endVisit } = this;
    this.endVisit = undefined;
    void this.device.whenDone().then(() => endVisit?.());
  };

  private perform(effect: AutosaveEffect): void {
    switch (effect.do) {
      case 'keep':
        this.endVisit ??= beginVisit(this.visit);
        this.gathering ??= setTimeout(this.keepNow, gather);
        break;
      case 'forget':
        clearTimeout(this.gathering);
        this.gathering = undefined;
        this.device.do(() => forgetText({ ...this.options, visit: this.visit }));
        break;
      case 'pause':
        clearTimeout(this.pausing);
        this.pausing = setTimeout(() => this.tell({ type: 'paused' }), effect.for);
        break;
      case 'retry':
        clearTimeout(this.retrying);
        this.retrying = setTimeout(() => this.tell({ type: 'returned' }), effect.after);
        break;
      case 'send':
        clearTimeout(this.pausing);
        clearTimeout(this.retrying);
        void this.send(effect.basedOn);
    }
  }

  private async send(basedOn: number): Promise<void> {
    const { storyId } = this.options;
    const text = this.page.readText();
    if (!text) return;
    this.keepNow();
    await this.device.whenTried();
    const giveUp = new AbortController();
    const late = setTimeout(() => giveUp.abort(), deadline);
    const input = { storyId, basedOn, editorVersion: EDITOR_VERSION, document: jsonOf(text) };
    const result = await sendCommand('save-draft', input, { signal: giveUp.signal }).finally(() => clearTimeout(late));
    if (result.ok) {
      this.sent.clear();
      this.tell({ type: 'accepted', version: result.value.version, savedAt: result.value.savedAt });
      this.page.onAccepted(result.value, text);
    } else {
      const { code, newer } = result.refusal;
      if (code === 'unavailable') this.sent.add(text);
      const sent = newer && this.sent.whenSent(newer, text);
      if (newer) this.sent.clear();
      this.tell({ type: 'refused', refusal: result.refusal, ...(sent && { sent }) });
    }
  }

  private keep(document: DocumentJson): void {
    const { personId, storyId } = this.options;
    const { visit } = this;
    const { version } = this.view.state;
    this.device.do(() => keepText({ personId, storyId, visit, document, basedOn: version, keptAt: new Date().toISOString() }));
  }

  private showKept(isKept: boolean): void {
    if (isKept !== this.view.isKept) this.show({ ...this.view, isKept });
  }

  private show(view: AutosaveView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}
