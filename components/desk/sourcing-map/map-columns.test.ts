import { describe, expect, it } from 'vitest';
import type { DeskClaim, DeskNote } from '@/newsroom/claims/read-sourcing';
import { opposingStances, stances, supportingStances, type Stance } from '@/newsroom/claims/vocabulary';
import { mapColumns, pulls, rootsBehind } from './map-columns';

const ministry = { id: 'ministry', root: 'ministry' };
const agency = { id: 'agency', root: 'ministry' };
const paper = { id: 'paper', root: 'ministry' };
const taliban = { id: 'taliban', root: 'taliban' };
const pakistan = { id: 'pakistan', root: 'pakistan' };

let notesMade = 0;

function note(source: { id: string; root: string }, stance: Stance, hour = 9): DeskNote {
  notesMade += 1;
  return {
    id: `note-${notesMade}`,
    source: {
      id: source.id,
      name: source.id,
      kind: 'official',
      directness: 'firsthand',
      publicDescription: '',
      rootId: source.root,
      rootName: source.root,
      upstreamName: source.id === source.root ? null : source.root,
    },
    stance,
    terms: 'on_record',
    embargoUntil: null,
    exactWords: '',
    translation: '',
    basis: '',
    obtainedHow: '',
    obtainedAt: `2021-07-14T${String(hour).padStart(2, '0')}:00:00.000Z`,
    publicAttribution: '',
    privateRemarks: '',
    obtainedBy: '',
    isUntold: false,
  };
}

function claim(id: string, notes: DeskNote[]): DeskClaim {
  return {
    id,
    statement: id,
    kind: 'fact',
    materiality: 'core',
    seriousAllegation: false,
    verification: 'unverified',
    verificationMethod: '',
    contestation: 'uncontested',
    disposition: 'live',
    figure: null,
    createdById: 'mina',
    notes,
    evidence: [],
    anchors: [],
    contradicts: [],
    relations: [],
    checkHash: '',
    checkedBy: [],
    anonymity: [],
    rightOfReply: [],
    deadLinks: [],
    takenOff: [],
    stories: 1,
  };
}

describe('the columns of the map', () => {
  it('stand under the root they depend on, the root itself first', () => {
    const { roots } = mapColumns([
      claim('repelled', [note(agency, 'asserts'), note(taliban, 'denies'), note(ministry, 'asserts')]),
      claim('taken', [note(paper, 'denies')]),
    ]);
    expect(roots.map(({ id, sources }) => [id, sources.map((source) => source.id)])).toEqual([
      ['ministry', ['ministry', 'agency', 'paper']],
      ['taliban', ['taliban']],
    ]);
  });

  it('say through whom a source knows', () => {
    const { roots } = mapColumns([claim('repelled', [note(agency, 'asserts')])]);
    expect(roots).toMatchObject([{ name: 'ministry', sources: [{ id: 'agency', through: 'ministry' }] }]);
  });
});

describe('a cell', () => {
  it('shows the last word of a source and keeps those before it, whatever order they were noted in', () => {
    const { rows } = mapColumns([
      claim('taken', [note(taliban, 'withdrew', 15), note(taliban, 'asserts', 8), note(taliban, 'partly_confirms', 11)]),
    ]);
    const [cell] = rows[0]!.cells;
    expect(cell?.latest.stance).toBe('withdrew');
    expect(cell?.earlier.map(({ stance }) => stance)).toEqual(['asserts', 'partly_confirms']);
  });

  it('is empty where a source said nothing of the claim', () => {
    const { rows } = mapColumns([claim('taken', [note(taliban, 'asserts')]), claim('repelled', [note(ministry, 'asserts')])]);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.latest.stance ?? null))).toEqual([
      ['asserts', null],
      [null, 'asserts'],
    ]);
  });
});

describe('independent roots', () => {
  it('has nobody behind it who has it through somebody that withdrew', () => {
    const carried = note(paper, 'asserts');
    carried.source.betweenIds = ['agency'];
    expect(rootsBehind({ notes: [carried] }).size).toBe(1);
    expect(rootsBehind({ notes: [carried, note(agency, 'withdrew', 12)] }).size).toBe(0);
  });

  it('are counted once however many repeat them', () => {
    expect(rootsBehind(claim('repelled', [note(ministry, 'asserts'), note(agency, 'asserts'), note(paper, 'confirms')])).size).toBe(1);
  });

  it('are those who stand behind the claim: not deniers, not the silent, not who withdrew', () => {
    const notes = [note(taliban, 'asserts', 8), note(taliban, 'withdrew', 12), note(ministry, 'denies'), note(pakistan, 'declined')];
    expect(rootsBehind(claim('taken', notes)).size).toBe(0);
  });

  it('fall with all who carry their word when they take it back', () => {
    const notes = [note(agency, 'asserts', 8), note(paper, 'confirms', 14), note(ministry, 'withdrew', 12), note(pakistan, 'confirms')];
    expect([...rootsBehind(claim('repelled', notes))]).toEqual(['pakistan']);
  });

  it('say for how many claims nobody else stands', () => {
    const { roots } = mapColumns([
      claim('taken', [note(taliban, 'asserts'), note(pakistan, 'confirms')]),
      claim('flag', [note(taliban, 'asserts'), note(ministry, 'denies')]),
      claim('traffic', [note(taliban, 'asserts')]),
    ]);
    expect(roots.map(({ id, alone }) => [id, alone])).toEqual([
      ['taliban', 2],
      ['pakistan', 0],
      ['ministry', 0],
    ]);
  });
});

describe('the pull of a stance', () => {
  it('is the one the rules of the newsroom go by', () => {
    const pulling = (way: 'behind' | 'against') => stances.filter((stance) => pulls[stance] === way).sort();
    expect(pulling('behind')).toEqual([...supportingStances].sort());
    expect(pulling('against')).toEqual([...opposingStances].sort());
  });
});
