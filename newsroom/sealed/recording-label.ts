import { z } from 'zod';
import { type Place, seal, unseal } from '@/platform/sealing';

/** What a recording is called and is: sealed too, since names of files name people. */
export const recordingLabel = z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.int().describe('Its length as it was recorded.') });

export type RecordingLabel = z.output<typeof recordingLabel>;

type Recording = { sourceId: string; recordingId: string };

/** Where the parts of a recording are authenticated to belong. */
export function recordingPlace({ sourceId, recordingId }: Recording, field: 'label' | 'file'): Place {
  return { table: 'desk.sealed_recordings', row: `${sourceId}/${recordingId}`, field };
}

export function sealLabel(key: Uint8Array, label: RecordingLabel, recording: Recording): Uint8Array<ArrayBuffer> {
  return seal(key, JSON.stringify(label), recordingPlace(recording, 'label'));
}

export function openLabel(key: Uint8Array, sealed: Uint8Array, recording: Recording): RecordingLabel {
  return recordingLabel.parse(JSON.parse(unseal(key, sealed, recordingPlace(recording, 'label')).toString('utf8')));
}
