/**
 * How long a save of the long story takes: from sending the text to having the whole answer, over the loopback, with
 * the production server and commits that wait for the disk. The gate's part of it is measured beside, with its reads.
 */
import './own-settings';
import { parseArgs } from 'node:util';
import type { DocumentJson, NodeJson } from '@/editor/document';
import { EDITOR_VERSION } from '@/editor/version';
import { evaluateStory } from '@/newsroom/gate/evaluate-story';
import { makeAccessToken } from '@/newsroom/people/make-access-token';
import { deskDatabase } from '@/platform/database';
import type { LongStory } from './file-long-story';
import { withLongStoryServed } from './long-story-server';
import { measure, ms, report, timesOf } from './measure';
import { longClaims, longDocument } from './story-of-3000-words';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);
const warmUp = 20;

await withLongStoryServed(async (story, url) => {
  const { storyId, writer } = story;
  const made = await makeAccessToken(writer, { id: crypto.randomUUID(), name: 'bench', days: 1 });
  if (!made.ok) throw new Error(made.refusal.sentence);

  let basedOn = story.version;
  const saves: number[] = [];
  let bytes = 0;
  for (let round = -warmUp; round < rounds; round += 1) {
    const body = JSON.stringify({ storyId, basedOn, editorVersion: EDITOR_VERSION, document: edited(round) });
    bytes = body.length;
    const start = performance.now();
    const answer = await fetch(`${url}/api/v1/commands/save-draft`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${made.value.token}` },
      body,
    });
    const result = (await answer.json()) as { ok: boolean; value: { version: number } };
    const took = performance.now() - start;
    if (!result.ok) throw new Error(`The save was refused: ${JSON.stringify(result)}`);
    basedOn = result.value.version;
    if (round >= 0) saves.push(took);
  }
  const gate = await measure(rounds, () => evaluate(story));
  const save = timesOf(saves);
  report(
    `Saving ${longClaims.length} claims in ${Math.round(bytes / 1024)} KB, ${rounds} rounds`,
    ['', 'p50', 'p95'],
    [
      ['save, there and back', ms(save.p50), ms(save.p95)],
      ['of which the gate, with its reads', ms(gate.p50), ms(gate.p95)],
    ],
  );
});

/** The story with another word at the end of its last paragraph. */
function edited(round: number): DocumentJson {
  const document = structuredClone(longDocument);
  const last = document.content?.at(-1)?.content?.at(-1)?.content?.at(-1) as NodeJson;
  last.text = `${last.text} Edition ${round + warmUp}.`;
  return document;
}

function evaluate({ storyId, writer }: LongStory): Promise<unknown> {
  const story = { id: storyId, ownerId: writer.id, draft: { document: longDocument } };
  return deskDatabase().$transaction((db) => evaluateStory(db, story, new Date()));
}
