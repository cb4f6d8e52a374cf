import { createHash } from 'node:crypto';
import type { CaptureManifest } from '../capture/manifest';

/** How a manifest names one file of a capture. */
export function fileOf(role: CaptureManifest['files'][number]['role'], name: string, mediaType: string, bytes: Uint8Array): CaptureManifest['files'][number] {
  return { role, name, mediaType, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The manifest of a court's page as a worker leaves it, with what is said of its pictures and its files. */
export function captureOfARuling(said: Pick<CaptureManifest, 'browser' | 'unseen' | 'files'>): CaptureManifest {
  return {
    format: 'stet capture 1',
    software: 'Stet',
    requestedAddress: 'https://court.example/',
    address: 'https://court.example/',
    title: 'Ruling',
    startedAt: '2026-03-01T10:00:00.000Z',
    finishedAt: '2026-03-01T10:00:03.000Z',
    status: 200,
    ip: '93.184.215.14',
    certificate: null,
    certificateTrusted: null,
    redirects: [],
    cutShort: null,
    requests: 1,
    refused: [],
    ...said,
  };
}
