import { z } from 'zod';
import { readSourcing, sourcing } from '../claims/read-sourcing';
import { foundClaim, searchClaims } from '../claims/search-claims';
import { id, searchWords } from '../input';
import { readRemarks, storyRemarks } from '../remarks/read-remarks';
import { foundSource, searchSources } from '../sources/search-sources';
import { readStory } from '../stories/read-story';
import { readTouched, touched } from '../stories/read-touched';
import { foundStory, searchStories } from '../stories/search-stories';
import { read } from './read';

const words = searchWords.default('').describe('What was typed so far; every word must occur.');
const ofStory = z.object({ id: id.describe('The id of the story.') });

/** Everything the API answers besides commands, by name. */
export const reads = {
  'find-claims': read({
    name: 'find-claims',
    summary: 'Claims by words of their statement, the last changed first; twelve at most.',
    address: '/api/v1/claims',
    input: z.object({ words, except: id.optional().describe('The id of a story whose own claims are left out.') }),
    value: z.array(foundClaim),
    run: (actor, { words: typed, except }) => searchClaims(actor, typed, except),
  }),
  'find-sources': read({
    name: 'find-sources',
    summary: 'Sources by words of their name, description, origin or former names, names first; twelve at most.',
    address: '/api/v1/sources',
    input: z.object({ words }),
    value: z.array(foundSource),
    run: (actor, { words: typed }) => searchSources(actor, typed),
  }),
  'find-stories': read({
    name: 'find-stories',
    summary: 'Stories by words of their headline, the last touched first; twelve at most.',
    address: '/api/v1/stories',
    input: z.object({
      words,
      except: id.optional().describe('The id of a story that is left out.'),
      live: z.literal('true').optional().describe('Leaves out what is not before readers.'),
    }),
    value: z.array(foundStory),
    run: (actor, { words: typed, except, live }) => searchStories(actor, typed, { except, live: live === 'true' }),
  }),
  'read-remarks': read({
    name: 'read-remarks',
    summary: 'The remarks on a story with their answers, open ones first: of readers’ reports, and of what is closed, a hundred each.',
    address: '/api/v1/stories/{id}/remarks',
    input: ofStory,
    value: storyRemarks,
    async run(actor, { id: storyId }) {
      const story = await readStory(actor, storyId);
      return story && readRemarks(actor, story);
    },
  }),
  'read-sourcing': read({
    name: 'read-sourcing',
    summary: 'What a story’s present draft stands on, with the gate’s findings.',
    address: '/api/v1/stories/{id}/sourcing',
    input: ofStory,
    value: sourcing,
    run: (actor, { id: storyId }) => readSourcing(actor, storyId),
  }),
  'read-touched': read({
    name: 'read-touched',
    summary: 'When text, sourcing, stage or standing of a story last changed, and when its stage or standing did.',
    address: '/api/v1/stories/{id}/touched',
    askedByPages: true,
    input: ofStory,
    value: touched,
    run: (actor, { id: storyId }) => readTouched(actor, storyId),
  }),
};
