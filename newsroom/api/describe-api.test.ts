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
    expect(Object.keys(at('components', 'securitySchemes') as object)).toEqual(['token', 'session']);
  });
});
