import type { Role } from './role';

/** Somebody signed in, as the domain knows them. */
export type Person = {
  kind: 'person';
  id: string;
  name: string;
  role: Role;
  /** The session or token through which they act, where they act through one; it is no secret, and no page needs it. */
  through?: { kind: 'session' | 'token'; id: string };
};

/** Work nobody asked for at that moment: opening the demo, timers. It is named in the audit like anybody else. */
export type System = { kind: 'system' };

export type Actor = Person | System;

export const system: System = { kind: 'system' };
