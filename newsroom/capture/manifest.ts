import { z } from 'zod';
import { sha256 } from '../answers';

const capturedFile = z.strictObject({
  role: z.enum(['body', 'headers', 'screenshot', 'text', 'archive']),
  name: z.string().regex(/^[a-z]+\.[a-z]+$/),
  mediaType: z.string().max(200),
  size: z.number().int().min(0).max(200_000_000),
  sha256,
});
export type CapturedFile = z.output<typeof capturedFile>;
export type CapturedRole = CapturedFile['role'];

/** What the browser showed. Heights are in pixels; where the page is higher than its picture, the picture was cut. */
const shown = z.strictObject({
  /** What the browser stood at, its first 10,000 characters: a page may lead on by itself after its redirects ended. */
  address: z.string().max(10_000),
  pictureHeight: z.number().int().positive(),
  pageHeight: z.number().int().min(0),
  isTextCut: z.boolean(),
});

const hop = z.strictObject({ address: z.string().max(10_000), status: z.number().int(), ip: z.string().max(60) });

/** What a capture is, and the hash of each of its files. The capture goes by the SHA-256 of this in canonical JSON. */
export const captureManifest = z.strictObject({
  format: z.literal('stet capture 1'),
  software: z.string().max(100),
  requestedAddress: z.string().max(10_000),
  /** Where the redirects ended. */
  address: z.string().max(10_000),
  title: z.string().max(1_000),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  status: z.number().int(),
  ip: z.string().max(60),
  /** SHA-256 fingerprint of the host's certificate; null without encryption. */
  certificate: z.string().max(100).nullable(),
  certificateTrusted: z.boolean().nullable(),
  redirects: z.array(hop).max(10),
  /** Why the body is not whole; null when it is. */
  cutShort: z.string().nullable(),
  /** Why no more was asked for, though the page wanted more; captures made before it was noted do not say. */
  stopped: z.string().nullable().optional(),
  /** Name and version; null when no picture was taken. */
  browser: z.string().nullable(),
  /** Null when no picture was taken; captures made before it was noted do not say. */
  shown: shown.nullable().optional(),
  /** Why there is no picture; null when there is one. */
  unseen: z.string().nullable(),
  requests: z.number().int(),
  /** What the page asked for and did not get. */
  refused: z.array(z.strictObject({ address: z.string().max(100_000), sentence: z.string() })).max(200),
  files: z.array(capturedFile).min(1).max(5),
});
export type CaptureManifest = z.output<typeof captureManifest>;
