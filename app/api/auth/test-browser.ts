/** A browser without a screen: it keeps cookies for each host, follows nothing by itself, and remembers the last page. */
export class TestBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** @param ours answers requests to our own origin, without a network between. */
  constructor(
    private readonly ourOrigin: string,
    private readonly ours: (request: Request) => Promise<Response>,
  ) {}

  cookie(origin: string, name: string): string | undefined {
    return this.jars.get(origin)?.get(name);
  }

  give(origin: string, name: string, value: string): void {
    this.keep(origin, [`${name}=${value}`]);
  }

  async ask(address: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address);
    const headers = { cookie: this.cookiesFor(url.origin), 'user-agent': 'Firefox' };
    const init: RequestInit = form
      ? { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' }
      : { headers, redirect: 'manual' };
    const request = new Request(url, init);
    const response = url.origin === this.ourOrigin ? await this.ours(request) : await fetch(request);
    this.keep(url.origin, response.headers.getSetCookie());
    return response;
  }

  /** Asks, and goes on wherever it is sent, until a page comes or the way leads to `until` on our site. */
  async follow(address: string, form?: Record<string, string>, until = '/desk'): Promise<{ address: string; text: string }> {
    let response = await this.ask(address, form);
    let at = address;
    for (let steps = 0; response.status >= 300 && response.status < 400; steps += 1) {
      if (steps > 12) throw new Error(`Sent in circles, last to ${at}`);
      at = new URL(response.headers.get('location') ?? '', at).href;
      const page = new URL(at);
      if (page.origin === this.ourOrigin && [until, '/sign-in'].includes(page.pathname)) return { address: at, text: '' };
      response = await this.ask(at);
    }
    return { address: at, text: await response.text() };
  }

  private cookiesFor(origin: string): string {
    return [...(this.jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(origin: string, cookies: string[]): void {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(/; */);
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const ends = attributes.find((each) => /^expires=/i.test(each));
      const isOver = value === '' || (ends !== undefined && Date.parse(ends.slice(8)) <= Date.now());
      if (isOver) jar.delete(name);
      else jar.set(name, value);
    }
    this.jars.set(origin, jar);
  }
}
