// @ts-check

/**
 * Everything comes from here and goes here: no page can load from, or send to, anywhere else. The framework's own inline
 * scripts need 'unsafe-inline'; reloading in development evaluates code.
 */
const policy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

const pages = [
  { key: 'Content-Security-Policy', value: policy },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
];

const typed = { key: 'X-Content-Type-Options', value: 'nosniff' };
const referrer = (/** @type {string} */ value) => ({ key: 'Referrer-Policy', value });

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Titles and descriptions stand in the head, where they belong; where they took long, they would be sent behind the text.
  htmlLimitedBots: /./,
  // Pictures come in the forms that were drawn when they were uploaded (docs/decisions/0010-pictures-are-drawn-anew.md).
  // The framework's own drawing would take work and disk from whoever asks, and keep what was taken down.
  images: { unoptimized: true },
  headers: async () => [
    { source: '/:path*', headers: [typed] },
    // Styles and faces obey the page that asks for them; said with each, it would be a fiftieth of a first visit.
    { source: '/((?!_next/static/).*)', headers: [...pages, referrer('strict-origin-when-cross-origin')] },
    // An address of the desk names a story; it is nobody else's business.
    { source: '/desk/:path*', headers: [referrer('same-origin')] },
    // It repeats what a reader typed, and needs no script to do so.
    { source: '/report/send', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'" }] },
    // What was captured came from strangers: whatever a browser makes of it, it runs nothing and reaches nothing.
    { source: '/desk/evidence/:id/files/:file', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; sandbox" }] },
    { source: '/desk/sources/:id/sealed/files/:file', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; sandbox" }] },
    { source: '/desk/evidence/:id/capture/:capture/:role', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; sandbox" }] },
  ],
  // The further pages of a list, each of which has its own address (newsroom/published/list-address.ts), are its page again. No
  // other address may have such a form: it would be a copy under a name that no rule here knows.
  rewrites: async () =>
    ['/:kind(sections|topics|authors|claims)/:name', '/:year(\\d{4})/:month(\\d{2})', '/:year(\\d{4})/:month(\\d{2})/:day(\\d{2})', '/corrections'].map((list) => ({
      source: `${list}/before/:entry(${uuid})`,
      destination: `${list.replace(/\([^)]*\)/g, '')}?before=:entry`,
    })),
  // Types and lint are checked once, by the test command.
  typescript: { ignoreBuildErrors: true },
  // Loaded by Node as they are: native code, WebAssembly, or one instance for the server and the framework's bundles.
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', '@prisma/client', '@resvg/resvg-js', 'exifr', 'fflate', 'file-type', 'pg', 'pino', 'sharp'],
};

export default config;
