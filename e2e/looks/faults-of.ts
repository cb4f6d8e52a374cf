import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settled } from './settled';

type RunOnly = { type: 'rule' | 'tag'; values: string[] };
/** WCAG 2.2 AA and what axe adds as good practice. */
const everything: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** Of these rules one looks at sounds that begin by themselves. What reads style sheets is no rule yet, and axe would go through all of them for it. */
const preload = { assets: ['media'] };
type Look = { width: number; colorScheme: 'light' | 'dark'; rules: RunOnly };
/** Every rule in each width and each scheme. */
export const looks: Look[] = [
  { width: 1440, colorScheme: 'light', rules: everything },
  { width: 390, colorScheme: 'dark', rules: everything },
];
/** What a page shows at one width only has colours too, in both schemes. */
export const otherColours: Look[] = [
  { width: 390, colorScheme: 'light', rules: colours },
  { width: 1440, colorScheme: 'dark', rules: colours },
];

/** Looks at a page in these looks; says what is wrong with it in which. */
export async function faultsOf(page: Page, inLooks: Look[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, colorScheme, rules } of inLooks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const { violations } = await (await axeIn(page)).options({ resultTypes: ['violations'], runOnly: rules, preload }).setLegacyMode(true).analyze();
    faults.push(...violations.map(({ id, help, nodes }) => `${width} ${colorScheme}: ${id}, ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) faults.push(`${width} ${colorScheme}: the page is ${overflow} pixels too wide`);
  }
  return faults;
}

/** It is half a megabyte to read, and stays in a page that is looked at more than once. */
async function axeIn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window);
  return new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) });
}
