import { keptSecret } from '../platform/kept-secret';
import { readSettings, settings, type Settings } from '../platform/settings';

/** Checks the environment and completes it with what was left to us, before anything else of ours reads it. */
export function loadSettings(): Settings {
  const { stetDirectory, siteUrl } = readSettings(process.env);
  process.env.AUTH_SECRET ||= keptSecret(stetDirectory);
  // The last two are next-auth's, which looks at the environment itself.
  process.env.AUTH_URL ||= siteUrl;
  process.env.AUTH_TRUST_HOST ||= 'true';
  return settings();
}
