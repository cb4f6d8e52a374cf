const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const sha256 = /^[0-9a-f]{64}$/;

/** Whether `value` may be the id of a claim: a UUID in lower case, so that one claim is always written one way. */
export function isClaimId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

/** Whether `value` may name a picture: the SHA-256 of its bytes in lower-case hexadecimal. */
export function isPictureHash(value: unknown): value is string {
  return typeof value === 'string' && sha256.test(value);
}
