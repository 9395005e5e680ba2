// axe, and what axe cannot see: in light and dark, on a phone and on a desk.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [320, 1280];
const SCHEMES = ["light", "dark"] as const;

/**
 * Opens a page as a reader without script gets it, and lets axe run in it afterwards. axe is script itself, so
 * the browser's own switch cannot be used: script is off while the page loads and on again when it stands there.
 */
export async function openWithoutScript(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
  await page.goto(path, { waitUntil: "load" });
  await session.send("Emulation.setScriptExecutionDisabled", { value: false });
}

/** Fails when axe finds anything, or the page scrolls sideways, in any of the four views. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const view = `${width} px, ${colorScheme}`;
      expect.soft(await findings(page), `axe at ${view}`).toEqual([]);
    }
    expect.soft(await overflow(page), `sideways scroll at ${width} px`).toEqual([]);
  }
}

async function findings(page: Page): Promise<string[]> {
  // Legacy mode stays in this page; it is enough without foreign frames, and takes half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.replaceAll("\n", " ")}`),
  );
}

/** What sticks out to the right of the page, if the page can be scrolled there. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > width + 1);
    return wide.slice(0, 5).map((e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute("class") ?? ""}">`);
  });
}
