/**
 * The process that reads Content Credentials. It is begun with an empty environment and has no more than the bytes of one
 * file, on standard input, and their type as its one argument; it asks no network, neither for manifests that lie
 * elsewhere nor whether a certificate was revoked.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { initSync, WasmReader } from '@contentauth/c2pa-wasm';
import { credentialsOf } from './credentials-of';

initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')) });

/** We keep no list of signers to trust: who signed is said, and whether to believe them is left to people. */
const reading = JSON.stringify({ verify: { remote_manifest_fetch: false, ocsp_fetch: false, verify_trust: false } });

/** How the reader says that there are none, and how it says that they lie elsewhere. */
const none = /JumbfNotFound|UnsupportedType|RemoteManifest/;

const bytes = await buffer(process.stdin);
try {
  const reader = await WasmReader.fromBytes(process.argv[2] ?? '', bytes, reading);
  answer(credentialsOf(JSON.parse(reader.json())));
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error);
  answer(none.test(sentence) ? null : { ...credentialsOf({}), state: 'unreadable', problems: [sentence.slice(0, 300)] });
}

function answer(said: unknown): void {
  process.stdout.write(JSON.stringify({ said }), () => process.exit(0));
}
