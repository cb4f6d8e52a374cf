import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands } from './registry';

const here = import.meta.dirname;

const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'command.ts',
);

function isCommand(value: unknown): value is { commandName: string; summary: string } {
  return typeof value === 'function' && 'commandName' in value;
}

async function exportedCommands() {
  const makers = sources.filter((file) => /\bcommand\(/.test(readFileSync(path.join(here, file), 'utf8')));
  const modules = await Promise.all(makers.map(async (file) => ({ file, exports: (await import(path.join(here, file))) as object })));
  return modules.map(({ file, exports }) => ({ file, found: Object.values(exports).filter(isCommand) }));
}

test('every command of the newsroom is registered, under its own name', async () => {
  const found = (await exportedCommands()).flatMap((module) => module.found);
  expect(found.length).toBeGreaterThan(10);
  expect(found.map(({ commandName }) => commandName).toSorted()).toEqual(Object.keys(commands).toSorted());
  for (const [name, command] of Object.entries(commands)) expect(command.commandName).toBe(name);
});

test('a file that makes a command exports exactly that one, and is named after it', async () => {
  for (const { file, found } of await exportedCommands()) {
    expect(found.map(({ commandName }) => `${commandName}.ts`), file).toEqual([path.basename(file)]);
  }
});

test('the entries are sorted by name, so that two people rarely add in the same place', () => {
  expect(Object.keys(commands)).toEqual(Object.keys(commands).toSorted());
});

test('every command says in a sentence what it does', () => {
  for (const command of Object.values(commands)) expect(command.summary, command.commandName).toMatch(/^[A-Z].+\.$/);
});
