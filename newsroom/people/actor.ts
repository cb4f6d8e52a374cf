import type { Role } from './role';

/** Somebody signed in, as the domain knows them. */
export type Person = { kind: 'person'; id: string; name: string; role: Role };

/** Work nobody asked for at that moment: opening the demo, timers. It is named in the audit like anybody else. */
export type System = { kind: 'system' };

export type Actor = Person | System;

export const system: System = { kind: 'system' };
