import { describe, expect, it } from 'vitest';
import type { Finding } from '@/newsroom/gate/finding';
import { groupFindings, verdict } from './group-findings';

const finding: Finding = {
  rule: 'sourced',
  title: 'Every claim has a source',
  override: { kind: 'role', role: 'editor' },
  severity: 'block',
  binding: 'submission',
  claimId: null,
  place: null,
  message: 'Nothing is recorded behind “taken”.',
  remedy: 'Add a source.',
  overriddenBy: null,
  signed: [],
  wanting: [],
};
const atApproval: Finding = { ...finding, rule: 'second-check', binding: 'approval' };
const warning: Finding = { ...finding, rule: 'single-root', severity: 'warn' };
const atItsHour: Finding = { ...finding, rule: 'terms-kept', binding: 'publication' };
const overridden: Finding = { ...finding, overriddenBy: { name: 'Daud', reason: 'Seen by our own reporter.' } };

const said = (...findings: Finding[]) => verdict(groupFindings(findings));

describe('findings', () => {
  it('stand by what they do to the story: refuse now, refuse approval, warn, or nothing any more', () => {
    const groups = groupFindings([overridden, warning, atApproval, finding]);
    expect(groups.map(({ id }) => id)).toEqual(['now', 'approval', 'warning', 'overridden']);
  });

  it('that only warn never block, whenever their rule binds', () => {
    expect(groupFindings([{ ...warning, binding: 'approval' }]).map(({ id }) => id)).toEqual(['warning']);
  });
});

describe('the verdict', () => {
  it('counts what refuses', () => {
    expect(said(finding, warning)).toMatch(/^One thing stands in the way/);
    expect(said(finding, finding)).toMatch(/^2 things stand in the way/);
  });

  it('lets a writer submit what only a second person can settle', () => {
    expect(said(atApproval)).toMatch(/way of review/);
  });

  it('lets an editor approve what only waits for its hour', () => {
    expect(said(atItsHour)).toMatch(/way of approval/);
  });

  it('says what it means when there is nothing', () => {
    expect(said()).toMatch(/^The gate finds nothing/);
    expect(said(overridden)).toMatch(/by name and with a reason/);
  });
});
