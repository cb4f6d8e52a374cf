import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { id } from '../input';
import { addPicture } from '../pictures/add-picture';
import { commands } from '../registry';
import { publishedPaths } from './published-paths';
import { reads } from './reads';
import { answered, responses } from './responses';

type Described = { siteUrl: string; sessionCookie: string };

/** The API as an OpenAPI 3.1 document, made from the very schemas that judge what comes and type what is answered. */
export function describeApi({ siteUrl, sessionCookie }: Described) {
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Stet',
        version: '1',
        description:
          'Every change in the newsroom is a command. A command runs as the person behind the session or the access ' +
          'token, with the same rules as on the screen. What cannot be done is answered with a refusal.',
      },
      servers: [{ url: siteUrl }],
      security: [{ token: [] }, { session: [] }],
      tags: [
        { name: 'Commands', description: 'What changes something. All of a command happens, or nothing of it.' },
        { name: 'Reads', description: 'What changes nothing. Each answers what the person may see.' },
        { name: 'Published', description: 'What readers can read, for programs, without signing in.' },
      ],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A personal access token, made on your account page.' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: sessionCookie,
            description: 'The session of a signed-in browser; commands also need an Origin header of this site.',
          },
        },
      },
      paths: { ...commandPaths(), '/api/v1/stories/{id}/pictures': { post: uploadPicture() }, ...readPaths(), ...publishedPaths },
    },
    { allowEmptySchema: { unknown: true } },
  );
}

const origin = z
  .string()
  .optional()
  .describe('The site’s own origin, as browsers send it by themselves. Needed with a session, not with a token.')
  .meta({ param: { id: 'Origin' } });

function changing(operationId: string, summary: string, value: z.ZodType) {
  const done = z.object({ ok: z.literal(true), value });
  return {
    operationId,
    summary,
    tags: ['Commands'],
    requestParams: { header: z.object({ Origin: origin }) },
    responses: responses(answered('Done.', done)),
  } satisfies ZodOpenApiOperationObject;
}

function commandPaths(): ZodOpenApiPathsObject {
  const entries = Object.values(commands).map(({ commandName, summary, input, value }) => {
    const requestBody = { required: true, content: { 'application/json': { schema: input } } };
    return [`/api/v1/commands/${commandName}`, { post: { ...changing(commandName, summary, value), requestBody } }];
  });
  return Object.fromEntries(entries) as ZodOpenApiPathsObject;
}

/** A picture comes as it is, so that it may be larger than what a command takes as text. */
function uploadPicture(): ZodOpenApiOperationObject {
  const summary = 'The command add-picture for a picture of up to 12 MB that comes as the body itself.';
  const operation = changing('upload-picture', summary, addPicture.value);
  return {
    ...operation,
    requestParams: { ...operation.requestParams, path: z.object({ id: id.describe('The id of the story.') }) },
    requestBody: { required: true, content: { 'application/octet-stream': {} } },
  };
}

/** The refusals that any read can meet. */
const always = ['401', '500', '503'];

function readPaths(): ZodOpenApiPathsObject {
  const entries = Object.values(reads).map(({ readName, summary, address, path, query, value }) => {
    const statuses = [...(query ? ['400'] : []), ...(path ? ['404'] : []), ...always];
    const get: ZodOpenApiOperationObject = {
      operationId: readName,
      summary,
      tags: ['Reads'],
      requestParams: { ...(path && { path }), ...(query && { query }) },
      responses: responses(answered('The answer.', value), statuses),
    };
    return [address, { get }] as const;
  });
  return { ...Object.fromEntries(entries), '/api/v1/openapi.json': { get: describe } };
}

const describe: ZodOpenApiOperationObject = {
  operationId: 'describe-api',
  summary: 'This description.',
  tags: ['Reads'],
  responses: responses(answered('An OpenAPI 3.1 document.', z.record(z.string(), z.unknown())), always),
};
