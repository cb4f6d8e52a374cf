import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { id } from '../input';
import { refusalCodes } from '../refusal';
import { commands } from '../registry';

const refusal = z
  .object({
    ok: z.literal(false),
    refusal: z.object({
      code: z.enum(refusalCodes).describe('The kind of refusal, for programs.'),
      sentence: z.string().describe('Why nothing was changed, for people.'),
      findings: z.array(z.unknown()).optional().describe('The findings that refused, when the code is `gate`.'),
      newer: z
        .object({ version: z.int(), document: z.unknown(), savedAt: z.string(), savedBy: z.string() })
        .optional()
        .describe('The text that was saved meanwhile, when the code is `stale` and a draft was to be saved.'),
    }),
  })
  .meta({ id: 'Refusal', description: 'Nothing was changed.' });

const refusals: Record<string, string> = {
  '400': 'malformed: the input could not be understood.',
  '401': 'unauthenticated: nobody is signed in, or the token is not valid.',
  '403': 'forbidden: the person may not do this.',
  '404': 'not_found: no such thing, or the person may not see it.',
  '409': 'conflict or stale: somebody was faster.',
  '413': 'malformed: the body is larger than is taken here.',
  '422': 'gate: the newsroom’s rules refused.',
  '429': 'too_many: wait before trying again.',
  '500': 'unavailable: a fault of ours, with a reference.',
  '503': 'unavailable: the database is away.',
};

/** The API as an OpenAPI 3.1 document, made from the very schemas that judge the input. */
export function describeCommands(siteUrl: string) {
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Stet',
        version: '1',
        description:
          'Every change in the newsroom is a command. A command runs as the person behind the session or the access ' +
          'token, with the same rules as on the screen.',
      },
      servers: [{ url: siteUrl }],
      security: [{ token: [] }, { session: [] }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A personal access token, made on your account page.' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'stet.session',
            description: 'The session of a signed-in browser; changes also need an Origin header of this site.',
          },
        },
      },
      paths: { ...paths(), '/api/v1/stories/{id}/pictures': pictures },
    },
    { allowEmptySchema: { custom: true, transform: true } },
  );
}

function paths(): ZodOpenApiPathsObject {
  const entries = Object.values(commands).map(({ commandName, summary, input }) => [
    `/api/v1/commands/${commandName}`,
    {
      post: {
        operationId: commandName,
        summary,
        requestBody: { required: true, content: { 'application/json': { schema: input } } },
        responses: responses(),
      },
    },
  ]);
  return Object.fromEntries(entries) as ZodOpenApiPathsObject;
}

/** A picture comes as it is, so that it may be larger than what a command takes as text. */
const pictures: ZodOpenApiPathsObject[string] = {
  post: {
    operationId: 'upload-picture',
    summary: 'The command add-picture for a picture of up to 12 MB that comes as the body itself.',
    requestParams: { path: z.object({ id }) },
    requestBody: { required: true, content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
    responses: responses(),
  },
};

function responses(): ZodOpenApiResponsesObject {
  const done = z.object({ ok: z.literal(true), value: z.unknown() });
  const refused = Object.entries(refusals).map(([status, description]) => [
    status,
    { description, content: { 'application/json': { schema: refusal } } },
  ]);
  return {
    '200': { description: 'Done.', content: { 'application/json': { schema: done } } },
    ...(Object.fromEntries(refused) as ZodOpenApiResponsesObject),
  };
}
