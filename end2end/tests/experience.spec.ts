// Experience reports as people use them: finding one, reading what was met, done and had of it.

import { expect, test } from "@playwright/test";

test("a choice in the list keeps the promise of its number", async ({ page }) => {
  await page.goto("/erfaringer");
  const area = page.getByLabel("Område");
  const option = area.getByRole("option", { name: /^Leveranse/ });
  const promised = Number((await option.innerText()).match(/\((\d+)\)/)![1]);
  await area.selectOption({ label: await option.innerText() });
  await page.getByRole("button", { name: "Vis treff" }).click();
  await expect(page).toHaveURL(/omraade=delivery/);
  await expect(page.locator(".reports > li")).toHaveCount(promised);
  await page.getByRole("link", { name: "Fjern valgene" }).click();
  expect(await page.locator(".reports > li").count()).toBeGreaterThan(promised);
});

test("a report says what was met, done and had of it, and what nobody has told", async ({ page }) => {
  await page.goto("/erfaringer/2023-08-29-raskere-byggeloep-hos-digg");
  const pair = page.locator(".pairs > li").first();
  for (const name of ["Erfaring", "Tiltak", "Effekt"]) {
    await expect(pair.getByRole("term").filter({ hasText: name })).toBeVisible();
  }
  await expect(page.locator(".pairs")).toContainText("Ikke oppgitt");
  await page.getByRole("link", { name: "Leveranse med GitOps" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leveranse med GitOps");
});

test("an agency's page leads to its reports", async ({ page }) => {
  await page.goto("/etater/digg");
  await page.locator("#erfaringer").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/erfaringer\//);
});
