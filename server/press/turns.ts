/** So much at once and no more; the rest waits in order. */
export class Turns {
  private under = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.under < this.atOnce) this.under += 1;
    else await new Promise<void>((go) => this.waiting.push(go));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.under -= 1;
    }
  }
}
