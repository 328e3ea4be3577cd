/**
 * What axe finds wrong with a page: WCAG 2.2 to AA, and good practice. Only faults are looked at in full, and in the page
 * itself: a page with frames needs axe's own way, which takes ten times as long.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that axe leaves off by itself: 7 to 1 for text, and something large enough to press. */
const STRICTER = { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } };

type Faults = readonly string[];

const faultsFound = async (axe: AxeBuilder): Promise<Faults> => {
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

export const faultsOf = (page: Page): Promise<Faults> =>
  faultsFound(new AxeBuilder({ page }).options({ resultTypes: ['violations'], runOnly: TAGS }));

/** Every rule there is. */
export const faultsOfEveryRule = (page: Page): Promise<Faults> =>
  faultsFound(new AxeBuilder({ page }).options({ resultTypes: ['violations'], ...STRICTER }));
