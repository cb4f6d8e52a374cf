// @ts-check

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types and lint are checked once, by the test command.
  typescript: { ignoreBuildErrors: true },
  // Loaded by Node as they are: native code, WebAssembly, or one instance for the server and the framework's bundles.
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', '@prisma/client', 'pg', 'pino', 'sharp'],
};

export default config;
