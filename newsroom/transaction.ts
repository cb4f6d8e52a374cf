import type { Prisma } from '@/prisma/generated/client';

/** The database inside a command: everything in it happens, or nothing does. */
export type Transaction = Prisma.TransactionClient;
