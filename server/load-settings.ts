import { checkSeverities } from '../newsroom/gate/evaluate';
import { keptSecret } from '../platform/kept-secret';
import { readSettings, settings, SettingsError, type Settings } from '../platform/settings';
import { signingKeyOf } from '../platform/signing-key';

/** Checks the environment and completes it with what was left to us, before anything else of ours reads it. */
export function loadSettings(): Settings {
  const { databaseUrl, stetDirectory, siteUrl, sealing, gateSeverities } = readSettings(process.env);
  const unusable = checkSeverities(gateSeverities);
  if (unusable.length > 0) throw new SettingsError(unusable.map((sentence) => `GATE_SEVERITIES: ${sentence}`));
  process.env.AUTH_SECRET ||= ownSecret(stetDirectory, 'auth-secret');
  process.env.EVIDENCE_SIGNING_KEY ||= signingKeyOf(ownSecret(stetDirectory, 'evidence-signing-key'));
  // Outside the database, and only for the one that is ours: whoever runs their own keeps its key elsewhere.
  if (!databaseUrl && !sealing.keyFile) process.env.SEALING_KEY ||= ownSecret(stetDirectory, 'sealing-key');
  // The last two are next-auth's, which looks at the environment itself.
  process.env.AUTH_URL ||= siteUrl;
  process.env.AUTH_TRUST_HOST ||= 'true';
  return settings();
}

function ownSecret(folder: string, name: Parameters<typeof keptSecret>[1]): string {
  try {
    return keptSecret(folder, name);
  } catch (error) {
    throw new SettingsError([`Stet keeps what is its own in ${folder}, and cannot: ${(error as Error).message}. Set STET_DIRECTORY to a folder that this user may write.`]);
  }
}
