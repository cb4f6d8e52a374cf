import type { Refusal, RefusalCode } from '@/newsroom/refusal';

/** The status of HTTP for each kind of refusal. */
export const statusOf: Record<RefusalCode, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  gate: 422,
  too_many: 429,
  unavailable: 503,
};

const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };

/** An answer as JSON that no cache keeps: moments as ISO 8601, large whole numbers as text. */
export function answer(body: unknown, status = 200): Response {
  const text = JSON.stringify(body, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  return new Response(text, { status, headers });
}

/** A refusal with the status of its code, or another where HTTP knows a better one. */
export function refusalAnswer(refusal: Refusal, status: number = statusOf[refusal.code]): Response {
  return answer({ ok: false, refusal }, status);
}
