import type { Prisma } from '@/prisma/generated/client';
import type { CaptureManifest } from './manifest';

/** As the database keeps JSON: what a page says of itself may hold characters that PostgreSQL does not. */
export function storable(manifest: CaptureManifest): Prisma.InputJsonObject {
  const kept = (_: string, value: unknown) => (typeof value === 'string' ? value.replace(/\u0000|\p{Surrogate}/gu, '') : value);
  return JSON.parse(JSON.stringify(manifest), kept) as Prisma.InputJsonObject;
}
