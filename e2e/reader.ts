import type { BrowserContext, Locator, Page } from '@playwright/test';

/** Somebody who reads the paper, and every byte that reached their browser. */
export class Reader {
  private readonly received: string[] = [];

  private constructor(readonly page: Page) {}

  static async in(context: BrowserContext): Promise<Reader> {
    const reader = new Reader(await context.newPage());
    await context.route('**/*', async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      const body = await response.body();
      reader.received.push(`${response.url()}\n${JSON.stringify(response.headers())}\n${body.toString('utf8')}`);
      await route.fulfill({ response, body });
    });
    return reader;
  }

  /** Everything that reached this browser so far: addresses, headers and bodies. */
  everythingReceived(): string {
    return this.received.join('\n');
  }

  /** The sign behind the words of a contested claim. */
  sign(state: string): Locator {
    return this.page.getByRole('article').getByRole('button', { name: `How we know this: ${state}` });
  }

  /** What opens from that sign: all that readers may know of the claim. */
  note(statement: string): Locator {
    return this.page.getByRole('complementary', { name: statement });
  }

  get howWeKnow(): Locator {
    return this.page.getByRole('region', { name: 'How we know this' });
  }
}
