import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/**
 * The official schema (iptc.org/std/ninjs/ninjs-schema_3.1.json) is not part of this project. NINJS_SCHEMA names a copy;
 * otherwise one is looked for in `shared/standards` beside this folder or above it.
 */
export function findNinjsSchema(): string | null {
  const named = process.env.NINJS_SCHEMA;
  if (named) return existsSync(named) ? named : null;
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const file = path.join(folder, 'shared/standards/ninjs-schema_3.1.json');
    if (existsSync(file)) return file;
  }
  return null;
}

/** What the schema refers to and does not bring along: of GeoJSON, a position on the globe (RFC 7946, 3.1.2). */
const geoJson = {
  $id: 'https://geojson.org/schema/GeoJSON.json',
  type: 'object',
  required: ['type', 'coordinates'],
  properties: {
    type: { const: 'Point' },
    coordinates: {
      type: 'array',
      prefixItems: [{ type: 'number', minimum: -180, maximum: 180 }, { type: 'number', minimum: -90, maximum: 90 }],
      minItems: 2,
      maxItems: 3,
    },
  },
};

export function ninjsValidator(file: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(geoJson);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
}
