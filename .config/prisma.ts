import path from 'node:path';
import { defineConfig } from 'prisma/config';

const root = path.resolve(import.meta.dirname, '..');

/** `npm run db:generate` and `prisma migrate` read this. Only `prisma migrate` needs DATABASE_URL. */
export default defineConfig({
  schema: path.join(root, 'prisma'),
  migrations: { path: path.join(root, 'prisma/migrations') },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
