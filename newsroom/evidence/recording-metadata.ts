import { z } from 'zod';
import { line } from '../input';

/** What a film or a sound recording says of itself: words and numbers by name, some hundred at most. It proves nothing. */
export const recordingMetadata = z.record(line(120), z.union([line(2_000), z.number()]));
export type RecordingMetadata = z.output<typeof recordingMetadata>;

/** Whether a file is a film or a sound recording, as its content says. */
export function isRecording({ mediaType }: { mediaType: string }): boolean {
  return /^(audio|video)\//.test(mediaType) || mediaType === 'application/ogg' || mediaType === 'application/mxf';
}
