// axe on every kind of page, in light and dark, narrow and wide, as readers with and without script get it.

import { test } from "@playwright/test";

import { expectAccessible, openWithoutScript } from "../helpers/accessibility";
import { PAGES } from "../helpers/pages";

test.use({ javaScriptEnabled: true });

for (const { path } of PAGES) {
  test(`${path} is accessible`, async ({ page }, { project }) => {
    if (project.name === "no-script") await openWithoutScript(page, path);
    else await page.goto(path);
    await expectAccessible(page);
  });
}
