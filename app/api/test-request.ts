import { POST } from './v1/commands/[name]/route';

export const site = 'http://localhost:3000';

/** Asks the command route as a program or a browser would. */
export async function post(
  name: string,
  body: BodyInit | null,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown; text: string; headers: Headers }> {
  const request = new Request(`${site}/api/v1/commands/${name}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', host: 'localhost:3000', ...headers },
    duplex: 'half',
  } as RequestInit);
  const response = await POST(request, { params: Promise.resolve({ name }) });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text), text, headers: response.headers };
}
