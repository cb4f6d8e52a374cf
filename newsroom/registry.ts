import type { z } from 'zod';
import type { Command } from './command';
import { addPerson } from './people/add-person';
import { changePassword } from './people/change-password';
import { changeRole } from './people/change-role';
import { deactivatePerson } from './people/deactivate-person';
import { endSession } from './people/end-session';
import { endSessions } from './people/end-sessions';
import { linkIdentity } from './people/link-identity';
import { makeAccessToken } from './people/make-access-token';
import { noteRefusedSignIn } from './people/note-refused-sign-in';
import { reactivatePerson } from './people/reactivate-person';
import { revokeAccessToken } from './people/revoke-access-token';
import { signIn } from './people/sign-in';

/**
 * Every command by its name: what is here is the API, and a command that is not here fails a test.
 * Imports sorted by path, entries sorted by name.
 */
export const commands = {
  'add-person': addPerson,
  'change-password': changePassword,
  'change-role': changeRole,
  'deactivate-person': deactivatePerson,
  'end-session': endSession,
  'end-sessions': endSessions,
  'link-identity': linkIdentity,
  'make-access-token': makeAccessToken,
  'note-refused-sign-in': noteRefusedSignIn,
  'reactivate-person': reactivatePerson,
  'revoke-access-token': revokeAccessToken,
  'sign-in': signIn,
} as const;

export type CommandName = keyof typeof commands;

type Registered = typeof commands;

/** What a command accepts, before it is parsed. */
export type InputOf<Name extends CommandName> = z.input<Registered[Name]['input']>;

/** What a command answers. */
export type ValueOf<Name extends CommandName> = Registered[Name] extends Command<z.ZodType, infer Value> ? Value : never;
