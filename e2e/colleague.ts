import { expect, type Locator, type Page } from '@playwright/test';
import type { CommandResult } from '@/newsroom/command';
import type { CommandName, InputOf, ValueOf } from '@/newsroom/registry';
import type { Teller } from './file-story';
import { clickWords, selectWords } from './words-under-the-mouse';

/** Somebody at the desk, and the ways of their hands. */
export class Colleague implements Teller {
  readonly text: Locator;
  readonly beside: Locator;

  constructor(
    readonly page: Page,
    private readonly site: string,
  ) {
    this.text = page.getByRole('textbox', { name: 'Text of the story' });
    this.beside = page.getByRole('complementary', { name: 'Beside the text' });
  }

  /** The same person in the same browser, in another tab. */
  async inNewTab(): Promise<Colleague> {
    return new Colleague(await this.page.context().newPage(), this.site);
  }

  /** Sends a command as this person’s browser would, whatever comes of it. */
  async asks<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<CommandResult<ValueOf<Name>>> {
    const answer = await this.page.request.post(`/api/v1/commands/${name}`, { data: input, headers: { origin: this.site } });
    return (await answer.json()) as CommandResult<ValueOf<Name>>;
  }

  /** Sends a command to prepare what a test is not about. It has to succeed. */
  async tell<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<ValueOf<Name>> {
    const result = await this.asks(name, input);
    if (!result.ok) throw new Error(`${name} while preparing: ${JSON.stringify(result)}`);
    return result.value;
  }

  /** Reads from the API as this person’s browser would. */
  async reads<Answer>(path: string): Promise<Answer> {
    return (await (await this.page.request.get(path)).json()) as Answer;
  }

  /** The line over the text that tells where the text is. */
  get saving(): Locator {
    return this.page.getByRole('region', { name: 'Text' }).getByRole('status').filter({ hasText: /Saved|Saving|this device/i }).first();
  }

  async isSaved(): Promise<void> {
    await expect(this.saving).toHaveText(/^Saved \d\d:\d\d$/);
  }

  /** A notice of what just happened. */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words }).last();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  /** Opens the story whose headline stands in one of the desk’s heaps. */
  async opens(heap: string, headline: string): Promise<void> {
    await this.page.goto('/desk');
    await this.page.getByRole('region', { name: heap }).getByRole('link', { name: headline }).click();
  }

  async selects(words: string, within: Locator = this.text): Promise<void> {
    await selectWords(within, words);
  }

  async clicksOn(words: string, within: Locator = this.text): Promise<void> {
    await clickWords(within, words);
  }

  /** Chooses from a list that opens from a button with a label. */
  async chooses(label: string, option: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('button', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** The row of a claim in the panel beside the text. */
  claim(statement: string | RegExp): Locator {
    return this.page.getByRole('tabpanel', { name: /^Claims/ }).getByRole('listitem').filter({ has: this.page.getByRole('button', { name: statement, expanded: true }) });
  }

  /** Opens a claim in the panel, when it is not open already. */
  async opensClaim(statement: string | RegExp): Promise<Locator> {
    await this.tab('Claims').click();
    const row = this.page.getByRole('tabpanel', { name: /^Claims/ }).getByRole('button', { name: statement });
    await expect(row.first()).toBeVisible();
    if ((await row.first().getAttribute('aria-expanded')) !== 'true') await row.first().click();
    return this.claim(statement).first();
  }

  /** Notes in an open claim what a source says of it; a source that the directory lacks is added in the same breath. */
  async notes(claim: Locator, source: string, stance: string, kind?: string): Promise<void> {
    await claim.getByRole('button', { name: 'Add a source' }).click();
    await claim.getByRole('combobox', { name: 'Who says it?' }).fill(source);
    await claim.getByRole('option', { name: source }).first().click();
    if (kind) await this.chooses('Kind of source', kind, claim);
    await this.chooses('What it says of the claim', stance, claim);
    await claim.getByRole('button', { name: 'Add the source' }).click();
    await expect(this.notice(`The claim rests on ${source} now.`)).toBeVisible();
  }

  /** Writes down how the claim was checked and what that established. */
  async sets(claim: Locator, verification: string, method: string): Promise<void> {
    await this.chooses('Verification', verification, claim);
    await claim.getByRole('textbox', { name: 'How we tried' }).fill(method);
    await claim.getByRole('button', { name: 'Set the verification' }).click();
    await expect(claim.getByRole('button', { name: 'Set the verification' })).toBeHidden();
  }

  /** Writes a field of a note that is there already. */
  async mends(claim: Locator, source: string, field: string, words: string): Promise<void> {
    await claim.getByRole('button', { name: `Change the note of ${source}` }).click();
    await this.page.getByRole('menuitem', { name: 'Mend the note' }).click();
    const note = this.page.getByRole('dialog', { name: `What ${source} says` });
    await note.getByRole('textbox', { name: field }).fill(words);
    await note.getByRole('button', { name: 'Keep the note' }).click();
    await expect(note).toBeHidden();
  }

  /** Comes back to the page from another window. */
  async comesBack(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  }

  async submits(): Promise<void> {
    await this.page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(this.notice('The story is with the editors.')).toBeVisible();
    await expect(this.page.getByRole('button', { name: 'Withdraw from review' })).toBeVisible();
  }

  /** Holds a core claim against its notes, on the review page. */
  async checks(statement: string): Promise<void> {
    await this.tab('Claims').click();
    await this.page.getByRole('button', { name: statement }).click();
    await this.page.getByRole('button', { name: 'Checked line by line' }).click();
    await expect(this.page.getByText('1 of 1 core claim is checked line by line.')).toBeVisible();
  }

  /** Begins an act of review, wherever the screen keeps it. */
  async acts(name: string): Promise<void> {
    const atHand = this.page.getByRole('button', { name, exact: true });
    const more = this.page.getByRole('button', { name: 'More that you can do' });
    await expect(atHand.or(more).first()).toBeVisible();
    if (await atHand.isVisible()) return atHand.click();
    await more.click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  async approves(): Promise<void> {
    await this.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await this.page.getByRole('button', { name: 'Approve this state' }).click();
    await expect(this.page.getByText(/^You approved revision \d/)).toBeVisible();
  }

  /** Pastes what an application put on the clipboard. */
  async pastes(html: string, plain = ''): Promise<void> {
    await this.text.evaluate(
      (text, [html, plain]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        clipboardData.setData('text/plain', plain);
        text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [html, plain] as const,
    );
  }
}
