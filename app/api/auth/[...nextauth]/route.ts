import type { NextRequest } from 'next/server';
import { handlers } from '@/app/auth';
import { settings } from '@/platform/settings';

/**
 * The identity provider sends people back here, and that is all next-auth answers over HTTP: signing in and out begin at
 * our own forms.
 */
export function GET(request: NextRequest): Promise<Response> | Response {
  const expected = settings().oidc !== null && request.nextUrl.pathname === '/api/auth/callback/oidc';
  if (!expected) return new Response(null, { status: 404 });
  return handlers.GET(request);
}
