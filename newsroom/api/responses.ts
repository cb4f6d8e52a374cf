import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { refusal, type RefusalCode } from '../refusal';

const refused = z
  .object({ ok: z.literal(false), refusal })
  .meta({ id: 'Refusal', description: 'Nothing was changed.' });

type Kind = { status: `${number}`; name: string; codes: readonly [RefusalCode, ...RefusalCode[]]; when: string };

const kinds: readonly Kind[] = [
  { status: '400', name: 'Malformed', codes: ['malformed'], when: 'What was asked could not be understood.' },
  { status: '401', name: 'Unauthenticated', codes: ['unauthenticated'], when: 'Nobody is signed in, or the token is not valid.' },
  { status: '403', name: 'Forbidden', codes: ['forbidden'], when: 'The person may not do this, or it came from another site.' },
  { status: '404', name: 'NotFound', codes: ['not_found'], when: 'There is no such thing, or the person may not see it.' },
  { status: '409', name: 'Conflict', codes: ['conflict', 'stale'], when: 'Somebody was faster, or it has been done already.' },
  { status: '413', name: 'TooLarge', codes: ['malformed'], when: 'The body is larger than is taken here.' },
  { status: '422', name: 'Gate', codes: ['gate'], when: 'The newsroom’s rules refused; the findings say why.' },
  { status: '429', name: 'TooMany', codes: ['too_many'], when: 'Wait before trying again.' },
  { status: '500', name: 'Fault', codes: ['unavailable'], when: 'A fault of ours, with a reference.' },
  { status: '503', name: 'Away', codes: ['unavailable'], when: 'The database is away; nothing was changed.' },
];

const refusals = kinds.map(({ status, name, codes, when }) => {
  const description = `\`${codes.join('` or `')}\`: ${when}`;
  const response: ZodOpenApiResponseObject = { id: name, description, content: { 'application/json': { schema: refused } } };
  return [status, response] as const;
});

/** What comes with status 200. */
export function answered(description: string, schema: z.ZodType): ZodOpenApiResponseObject {
  return { description, content: { 'application/json': { schema } } };
}

/** What comes when it works, and the refusals that can come; all of them, unless their statuses are named. */
export function responses(ok: ZodOpenApiResponseObject, statuses?: readonly string[]): ZodOpenApiResponsesObject {
  const others = refusals.filter(([status]) => statuses?.includes(status) ?? true);
  return { '200': ok, ...(Object.fromEntries(others) as ZodOpenApiResponsesObject) };
}
