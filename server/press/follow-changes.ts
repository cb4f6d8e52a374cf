import pg from 'pg';
import { log } from '@/platform/log';
import { publicChangesChannel } from '@/platform/public-changes';

type Options = {
  /** The site's own address of the database: changes lie in what readers may see. */
  connectionString: string;
  /** The last change that is followed already; null begins with those to come. */
  after: bigint | null;
  /** Told of the last of one or more changes, of all that they name, and of what each names first; resolves when pages follow. */
  onChanges(last: bigint, addresses: string[], first: string[]): Promise<void>;
  /** Whether the database just said that nothing is missing, or could not be asked. */
  onConfirmed(confirmed: boolean): void;
};

type Row = { id: string; addresses: string[] };

/** How often the database is asked whether anything was missed, in milliseconds; it is also how a dead line is noticed. */
const heartbeat = 1_000;

/** How long connecting or answering may take, in milliseconds. */
const deadline = 3_000;

/**
 * How far before the last change that is followed a process begins, by the database's clock. What it finds on disk may
 * have been written after that by another process that had not heard of it yet: whoever hears of nothing for three
 * seconds has no database to render from either.
 */
const margin = '1 minute';

const beginning = `SELECT (SELECT coalesce(max(id), 0) FROM published.changes)::text AS newest,
  (SELECT coalesce(max(id), 0) FROM published.changes WHERE id <= coalesce($1, id) AND at < now() - interval '${margin}')::text AS earlier`;

/** How many changes are read at once. */
const atOnce = 1_000;

const newer = `SELECT id::text, addresses FROM published.changes WHERE id > $1 ORDER BY id LIMIT ${atOnce}`;

/**
 * Follows the public changes: hears of each by LISTEN, and reads those after the last one whenever it hears, whenever a
 * connection begins, once a second, and whenever it is told to. Ids come in the order of commit, so nothing is missed;
 * those of the minute before it began are told again.
 */
export class ChangeFollower {
  private client: pg.Client | null = null;
  private last: bigint | null = null;
  private tail: Promise<unknown> = Promise.resolve();
  private queued: Promise<void> | null = null;
  /** Changes that were read, whose pages do not follow yet. */
  private readonly following = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly options: Options) {}

  /** Resolves after the first attempt, whether the database was there or not. */
  async start(): Promise<void> {
    await this.catchUp();
    const beat = () => {
      this.timer = setTimeout(() => void this.catchUp().finally(() => this.stopped || beat()), heartbeat);
      this.timer.unref();
    };
    beat();
  }

  /**
   * Resolves when pages follow every change that was true at the time of the call, or the database is away. Somebody else
   * may have read that change already, so everything under way is waited for.
   */
  async catchUp(): Promise<void> {
    this.queued ??= this.enqueue();
    await this.queued;
    await Promise.all(this.following);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.tail;
    await this.disconnect();
  }

  /** Readings take turns; whoever asks while one is under way has the next, which sees what was true when they asked. */
  private enqueue(): Promise<void> {
    const turn = this.tail.then(() => {
      this.queued = null;
      return this.read();
    });
    this.tail = turn;
    return turn;
  }

  private async read(): Promise<void> {
    if (this.stopped) return;
    try {
      const client = (this.client ??= await this.connect());
      this.last ??= await this.begin(client);
      for (;;) {
        const { rows }: pg.QueryResult<Row> = await client.query<Row>(newer, [this.last]);
        const latest = rows.at(-1);
        if (!latest) break;
        this.last = BigInt(latest.id);
        this.follow(this.last, [...new Set(rows.flatMap(({ addresses }) => addresses))], rows.flatMap(({ addresses }) => addresses.slice(0, 1)));
        if (rows.length < atOnce) break;
      }
      this.options.onConfirmed(true);
    } catch (error) {
      if (this.client) log.warn({ err: error }, 'public changes cannot be followed just now');
      this.options.onConfirmed(false);
      await this.disconnect();
    }
  }

  /** The last change before those to be told; who follows none yet is told first that it follows the newest. */
  private async begin(client: pg.Client): Promise<bigint> {
    const { rows } = await client.query<{ newest: string; earlier: string }>(beginning, [this.options.after]);
    const { newest = '0', earlier = '0' } = rows[0] ?? {};
    if (this.options.after === null) this.follow(BigInt(newest), [], []);
    return BigInt(earlier);
  }

  private follow(last: bigint, addresses: string[], first: string[]): void {
    const followed = this.options.onChanges(last, addresses, first).finally(() => this.following.delete(followed));
    this.following.add(followed);
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.options.connectionString,
      application_name: 'stet press',
      connectionTimeoutMillis: deadline,
      query_timeout: deadline,
      keepAlive: true,
    });
    client.on('error', () => void this.disconnect(client));
    client.on('notification', () => void this.catchUp());
    await client.connect();
    await client.query(`LISTEN ${publicChangesChannel}`);
    return client;
  }

  private async disconnect(client = this.client): Promise<void> {
    if (client === this.client) this.client = null;
    client?.removeAllListeners('notification');
    await client?.end().catch(() => undefined);
  }
}
