import type { BrowserContext, Locator, Page, Route } from '@playwright/test';

/** Somebody who reads the paper, and every byte that reached their browser. */
export class Reader {
  private readonly received: string[] = [];
  private readonly underWay = new Set<Promise<void>>();

  private constructor(readonly page: Page) {}

  static async in(context: BrowserContext): Promise<Reader> {
    const reader = new Reader(await context.newPage());
    await context.route('**/*', (route) => reader.receives(route));
    return reader;
  }

  /** Everything that reached this browser so far: addresses, headers and bodies. */
  async everythingReceived(): Promise<string> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
    return this.received.join('\n');
  }

  /** Closes the browser when what the page asked for by itself has arrived: nobody answers a browser that is gone. */
  async leaves(): Promise<void> {
    const context = this.page.context();
    await context.unrouteAll({ behavior: 'wait' });
    await context.close();
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

  private async receives(route: Route): Promise<void> {
    const taken = this.take(route);
    this.underWay.add(taken);
    await taken.finally(() => this.underWay.delete(taken));
  }

  private async take(route: Route): Promise<void> {
    const response = await route.fetch({ maxRedirects: 0 });
    const body = await response.body();
    this.received.push(`${response.url()}\n${JSON.stringify(response.headers())}\n${body.toString('utf8')}`);
    await route.fulfill({ response, body });
  }
}
