import { vi } from 'vitest';

/** What the process began with, beyond this file, which is read anew for each. */
const kept = ((globalThis as Record<symbol, unknown>)[Symbol.for('stet.test-environment')] ??= { ...process.env }) as NodeJS.ProcessEnv;

for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
Object.assign(process.env, kept);

// Our modules forget what they have read of the environment; packages, the greater part of what is loaded, stay.
vi.resetModules();
