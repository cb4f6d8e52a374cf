// Node 20 gives a thread none of the loaders that the process was started with: ours for TypeScript is registered anew.
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

register();
await import(pathToFileURL(process.argv[2]).href);
