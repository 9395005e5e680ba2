// What holds for every page, whatever it is about: with and without script, since both projects run this.

import { expect, test } from "@playwright/test";

import { PAGES } from "../helpers/pages";
import { Watch } from "../helpers/watch";
import { Wire } from "../helpers/wire";

/** Everything a browser would run; structured data is not among it. */
const SCRIPT = 'script:not([type="application/ld+json"]), [rel="modulepreload"]';

for (const { path, status, island } of PAGES) {
  test(`${path} is sound and quiet`, async ({ page, baseURL }) => {
    const watch = Watch.start(page, baseURL!);
    const wire = await Wire.start(page);
    const answer = await page.goto(path, { waitUntil: "networkidle" });

    expect(answer?.status()).toBe(status);
    await expect(page.locator("html")).toHaveAttribute("lang", "nb");
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator("main")).toHaveCount(1);
    expect(await page.title()).toMatch(/\S.*Fellesnevner/);
    if (!island) {
      expect.soft(wire.scripts(), "script over the wire").toEqual([]);
      expect.soft(await page.locator(SCRIPT).count(), "script in the page").toBe(0);
    }
    await watch.expectClean();
  });
}

test("the list is light", async ({ page }) => {
  const wire = await Wire.start(page);
  await page.goto("/katalog", { waitUntil: "networkidle" });
  expect(wire.total(), JSON.stringify(wire.weights(), null, 2)).toBeLessThanOrEqual(60_000);
  expect(wire.total(), "the page and its style are weighed").toBeGreaterThan(5_000);
});

test("every page has a title of its own", async ({ page }) => {
  const titles = new Map<string, string>();
  for (const { path } of PAGES.filter(({ path, status }) => status === 200 && !path.includes("?"))) {
    await page.goto(path);
    const title = await page.title();
    expect.soft(titles.get(title), `«${title}» on ${path}`).toBeUndefined();
    titles.set(title, path);
  }
});
