import { z } from 'zod';
import type { FileCredentials } from '../../newsroom/evidence/file-credentials';
import { plainWords } from '../../newsroom/evidence/plain-words';

const status = z.object({ code: z.string(), explanation: z.string().optional() });

const action = z.object({
  action: z.string(),
  when: z.string().optional(),
  softwareAgent: z.union([z.string(), z.object({ name: z.string() })]).optional(),
  digitalSourceType: z.string().optional(),
});

const manifest = z.object({
  claim_generator: z.string().optional(),
  claim_generator_info: z.array(z.object({ name: z.string(), version: z.string().optional() })).optional(),
  signature_info: z.object({ issuer: z.string().optional(), common_name: z.string().optional(), time: z.string().optional() }).optional(),
  ingredients: z.array(z.object({ title: z.string().optional(), relationship: z.string().optional() })).optional(),
  assertions: z.array(z.object({ label: z.string(), data: z.unknown() })).optional(),
});

/** What the reader answers, as far as it is used (c2pa-rs, manifest store as JSON). */
const store = z.object({
  active_manifest: z.string().optional(),
  manifests: z.record(z.string(), manifest).optional(),
  validation_state: z.string().optional(),
  validation_status: z.array(status).optional(),
});

/** What the active manifest says, in our own words for it and cut to size: whoever signed could write anything, at any length. */
export function credentialsOf(read: unknown): FileCredentials {
  const said = store.parse(read);
  const active = said.manifests?.[said.active_manifest ?? ''];
  const [generator] = active?.claim_generator_info ?? [];
  const { issuer, common_name: signer, time } = active?.signature_info ?? {};
  const actions = (active?.assertions ?? [])
    .filter(({ label }) => /^c2pa\.actions(\.v2)?$/.test(label))
    .flatMap(({ data }) => z.object({ actions: z.array(action) }).safeParse(data).data?.actions ?? []);
  return {
    state: said.validation_state === 'Valid' || said.validation_state === 'Trusted' ? 'intact' : 'broken',
    problems: (said.validation_status ?? []).map(({ code, explanation }) => plain(explanation ?? code)).slice(0, 20),
    generator: orNull(generator ? [generator.name, generator.version].filter(Boolean).join(' ') : active?.claim_generator),
    issuer: orNull(issuer),
    signer: orNull(signer),
    signedAt: time && z.iso.datetime({ offset: true }).safeParse(time).success ? time : null,
    actions: actions.slice(0, 40).map(({ action: done, when, softwareAgent, digitalSourceType }) => ({
      action: plain(done.replace(/^c2pa\./, '').replaceAll('_', ' ')),
      by: orNull(typeof softwareAgent === 'string' ? softwareAgent : softwareAgent?.name),
      at: orNull(when),
      source: orNull(digitalSourceType?.split('/').at(-1)),
    })),
    ingredients: (active?.ingredients ?? []).slice(0, 40).map(({ title = '', relationship = '' }) => ({ title: plain(title), relationship: plain(relationship) })),
  };
}

function orNull(text: string | undefined): string | null {
  return plain(text ?? '') || null;
}

function plain(text: string): string {
  return plainWords(text, 300);
}
