import { validate } from '@readme/openapi-parser';
import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../refusal';
import { commands } from '../registry';
import { describeApi } from './describe-api';

const document: unknown = JSON.parse(
  JSON.stringify(describeApi({ siteUrl: 'https://news.example', sessionCookie: '__Host-stet.session' })),
);

/** What stands at the end of this way through the document. */
function at(...way: string[]): unknown {
  return way.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), document);
}

/** Every object of the document. */
function* objects(value: unknown): Generator<Record<string, unknown>> {
  if (!isObject(value)) return;
  yield value;
  for (const inner of Object.values(value)) yield* objects(inner);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const statuses = ['200', '400', '401', '403', '404', '409', '413', '422', '429', '500', '503'];

describe('the description of the API', () => {
  test('is OpenAPI 3.1 for this newsroom', () => {
    expect(at('openapi')).toMatch(/^3\.1\.\d$/);
    expect(at('info')).toMatchObject({ title: 'Stet', version: expect.any(String) });
    expect(at('servers')).toEqual([{ url: 'https://news.example' }]);
  });

  test('is what the standard says such a document is', async () => {
    const copy = structuredClone(document) as Parameters<typeof validate>[0];
    expect(await validate(copy)).toEqual({ valid: true, warnings: [], specification: 'OpenAPI' });
  });

  test('has every command, each with its input, its answer and its refusals', () => {
    for (const [name, { summary }] of Object.entries(commands)) {
      const way = ['paths', `/api/v1/commands/${name}`, 'post'];
      expect(at(...way), name).toMatchObject({
        operationId: name,
        summary,
        requestBody: { required: true, content: { 'application/json': { schema: expect.any(Object) } } },
      });
      expect(Object.keys(at(...way, 'responses') as object), name).toEqual(statuses);
    }
  });

  test('describes an input as the command judges it', () => {
    const body = ['paths', '/api/v1/commands/change-role', 'post', 'requestBody', 'content', 'application/json'];
    expect(at(...body, 'schema')).toMatchObject({
      type: 'object',
      required: ['personId', 'role'],
      additionalProperties: false,
      properties: {
        personId: { type: 'string', format: 'uuid' },
        role: { type: 'string', enum: ['reporter', 'editor', 'standards', 'legal', 'admin'] },
      },
    });
  });

  test('describes what a command answers', () => {
    const answer = ['responses', '200', 'content', 'application/json', 'schema', 'properties', 'value'];
    const valueOf = (name: string) => at('paths', `/api/v1/commands/${name}`, 'post', ...answer);
    expect(valueOf('spike-story')).toEqual({ type: 'null' });
    expect(valueOf('start-story')).toMatchObject({ required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } });
    expect(valueOf('save-draft')).toMatchObject({
      required: ['version', 'savedAt', 'approvalVoided', 'findings'],
      properties: { savedAt: { format: 'date-time' }, findings: { items: { $ref: '#/components/schemas/Finding' } } },
    });
    for (const name of Object.keys(commands)) expect(valueOf(name), name).toHaveProperty('type');
  });

  test('describes a read with what its address holds', () => {
    expect(at('paths', '/api/v1/claims', 'get')).toMatchObject({
      operationId: 'find-claims',
      parameters: [{ in: 'query', name: 'words' }, { in: 'query', name: 'except' }],
      responses: { '200': { content: { 'application/json': { schema: { type: 'array' } } } }, '400': {}, '401': {} },
    });
    expect(at('paths', '/api/v1/stories/{id}/sourcing', 'get')).toMatchObject({
      parameters: [{ in: 'path', name: 'id', required: true }],
      responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Sourcing' } } } }, '404': {} },
    });
  });

  test('describes a refusal', () => {
    expect(at('components', 'schemas', 'Refusal', 'properties', 'refusal')).toMatchObject({
      required: ['code', 'sentence'],
      properties: { code: { enum: [...refusalCodes] }, sentence: { type: 'string' } },
    });
  });

  test('refers only to what it holds', () => {
    const references = [...objects(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    expect(references.length).toBeGreaterThan(0);
    for (const reference of new Set(references)) {
      const way = reference.replace(/^#\//, '').split('/');
      expect(at(...way.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))), reference).toBeDefined();
    }
  });

  test('names every operation once', () => {
    const names = [...objects(at('paths'))].flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId]));
    expect(names.length).toBeGreaterThanOrEqual(Object.keys(commands).length);
    expect(new Set(names).size).toBe(names.length);
  });

  test('asks for a token or a session', () => {
    expect(at('security')).toEqual([{ token: [] }, { session: [] }]);
    expect(at('components', 'securitySchemes')).toMatchObject({
      token: { type: 'http', scheme: 'bearer' },
      session: { type: 'apiKey', in: 'cookie', name: '__Host-stet.session' },
    });
    expect(Object.keys(at('components', 'securitySchemes') as object)).toEqual(['token', 'session']);
  });

  test('says of every change that a session needs our own origin', () => {
    const changes = Object.values(at('paths') as object).flatMap((methods) => ('post' in methods ? [methods.post] : []));
    for (const { operationId, parameters } of changes) expect(parameters, operationId).toContainEqual({ $ref: '#/components/parameters/Origin' });
    expect(at('components', 'parameters', 'Origin')).toMatchObject({ in: 'header', name: 'Origin' });
  });
});
