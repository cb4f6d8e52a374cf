// Node 20 gives a thread none of the loaders that the process was started with: ours for TypeScript is registered anew.
import { register } from 'tsx/esm/api';

register();
await import('./open-jobs-thread.ts');
