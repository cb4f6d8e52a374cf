import { createHash } from 'node:crypto';
import type { Settings } from '@/platform/settings';

/** What public pages show of the settings: the newsroom's addresses, name, times and language. */
const shown = ['siteUrl', 'newsroomName', 'timeZone', 'newsroomLanguage'] as const satisfies (keyof Settings)[];

/** Names what renders pages: a page that the same build rendered under other settings is no more current than another build's. */
export function stampOf(build: string, settings: Pick<Settings, (typeof shown)[number]>): string {
  const said = JSON.stringify(shown.map((name) => settings[name]));
  return `${build} ${createHash('sha256').update(said).digest('base64url').slice(0, 12)}`;
}
