import { type Place, SealingUnavailable, unwrapKey } from '@/platform/sealing';
import { refuse } from '../refusal';
import type { SealedFieldName } from './vocabulary';

/** Where a source's own key is authenticated to belong. */
export function keyPlace(sourceId: string): Place {
  return { table: 'desk.sealed_sources', row: sourceId, field: 'wrappedKey' };
}

/** Where a sealed field is authenticated to belong. */
export function fieldPlace(sourceId: string, field: SealedFieldName): Place {
  return { table: 'desk.sealed_fields', row: sourceId, field };
}

/** Where what is sealed of a file, or its bytes, are authenticated to belong. */
export function filePlace(sourceId: string, fileId: string, field: 'about' | 'bytes'): Place {
  return { table: 'desk.sealed_files', row: `${sourceId}/${fileId}`, field };
}

/** The key of one source. Refuses when it was destroyed, and when the newsroom's own key is not at hand. */
export function dataKeyOf(sealed: { sourceId: string; keyId: string | null; wrappedKey: Uint8Array<ArrayBuffer> | null }): Buffer {
  const { sourceId, keyId, wrappedKey } = sealed;
  if (keyId === null || wrappedKey === null) refuse('conflict', 'What was sealed here is destroyed.');
  return unlessUnavailable(() => unwrapKey({ keyId, wrapped: wrappedKey }, keyPlace(sourceId)));
}

/** A missing key of the newsroom is a refusal that says who can help, not a defect. */
export function unlessUnavailable<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof SealingUnavailable) refuse('unavailable', error.message);
    throw error;
  }
}
