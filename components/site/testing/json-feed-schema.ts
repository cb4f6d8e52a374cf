import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
// The makers of JSON Feed publish no schema; this one follows their text.
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What the schema of JSON Feed 1.1 does not allow in a feed. */
export function faultsOfJsonFeed(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
