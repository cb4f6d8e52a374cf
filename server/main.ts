import { SettingsError } from '../platform/settings';
import { start } from './start';

const dev = process.argv.includes('--dev');
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });

// The database adapter's notices to its own authors would stand between the address and the password.
process.noDeprecation = !dev;

/** Told to a person in one sentence, without a stack: there is nothing to find in our code. */
const plain = ['SettingsError', 'FolderInUse', 'DatabaseDown', 'AdministratorNeeded', 'MigrationFailed', 'PortUnusable', 'EmbeddedUnusable'];

const ending = new AbortController();
let open: { stop(): Promise<void> } | null = null;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The first signal lets what is being served finish, and a start take back what it has done; the second does not wait.
  process.once(signal, () => {
    process.once(signal, () => process.exit(1));
    ending.abort();
    open?.stop().then(() => process.exit(0), fail);
  });
}

try {
  open = await start({ dev, signal: ending.signal });
} catch (error) {
  if (ending.signal.aborted) process.exit(0);
  fail(error);
}

function fail(error: unknown): never {
  if (error instanceof SettingsError) console.error(error.sentences.join('\n'));
  else if (error instanceof Error && plain.includes(error.name)) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
