// Comparing as people do it: reading across the matrix, choosing columns, holding agencies side by side, and kin.

import { expect, test, type Page } from "@playwright/test";

const matrix = (page: Page) => page.getByRole("region", { name: /^Matrisen/ });
const columns = (page: Page) => matrix(page).getByRole("columnheader").getByRole("link");

test("the matrix has a row for each capability, and its fraction is that of its cells", async ({ page }) => {
  await page.goto("/matrise?etater=nav,digdir,kartverket");
  await expect(page.getByRole("heading", { level: 1, name: "Matrise" })).toBeVisible();
  await expect(columns(page)).toHaveText(["Digdir", "Kartverket", "Nav"]);
  const cells = matrix(page).locator("tbody td");
  const all = await cells.count();
  const known = await cells.getByRole("link").count();
  expect(all).toBe(19 * 3);
  await expect(page.locator(".matrix-head .fraction-figure")).toHaveText(new RegExp(`^${known}\\s*av\\s*${all}$`));
});

test("an agency is added and taken away again, and the address holds both", async ({ page }) => {
  await page.goto("/matrise?etater=nav,digdir");
  await page.getByLabel("Legg til en etat").selectOption({ label: "Kartverket" });
  await page.getByRole("button", { name: "Legg til", exact: true }).click();
  await expect(columns(page)).toHaveText(["Digdir", "Kartverket", "Nav"]);
  await page.getByRole("button", { name: "Fjern Nav" }).click();
  await expect(columns(page)).toHaveText(["Digdir", "Kartverket"]);
  await expect(page).toHaveURL(/uten=nav/);
});

test("a cell leads to where its sources stand", async ({ page }) => {
  await page.goto("/matrise?etater=nav,digdir");
  await matrix(page).locator("tbody td").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/etater\/(nav|digdir)#.+-kapabiliteter$/);
});

test("the matrix scrolls by keyboard, and its headings stay", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone gets a list for each capability");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/matrise?antall=16");
  const region = matrix(page);
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => region.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
  await expect(region.getByRole("rowheader").first()).toBeInViewport();
});

test("the selection of the catalogue becomes a matrix", async ({ page }) => {
  await page.goto("/katalog?leverandor=google_cloud");
  await page.getByRole("link", { name: "Utvalget som matrise" }).click();
  await expect(page).toHaveURL(/\/matrise\?leverandor=google_cloud/);
  await expect(page.getByRole("list", { name: "Valgte filtre" })).toContainText("Google Cloud");
});

test("two agencies are chosen and stand side by side, and only what differs can be shown", async ({ page }) => {
  await page.goto("/sammenlign");
  await page.getByLabel("Første").selectOption({ label: "Digdir" });
  await page.getByLabel("Andre").selectOption({ label: "Nav" });
  await page.getByRole("button", { name: "Sammenlign" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Digdir og Nav" })).toBeVisible();
  const rows = page.getByRole("table").getByRole("rowheader");
  const all = await rows.count();
  await page.getByLabel("Vis bare forskjeller").check();
  await page.getByRole("button", { name: "Oppdater" }).click();
  await expect(page).toHaveURL(/vis=forskjeller/);
  expect(await rows.count()).toBeLessThan(all);
  await expect(page.getByLabel("Vis bare forskjeller")).toBeChecked();
});

test("an unknown agency gets a notice with the one that may have been meant", async ({ page }) => {
  await page.goto("/sammenlign?etater=navv,nav,digdir");
  await expect(page.getByRole("status")).toContainText("Mente du «nav»?");
  await expect(page.getByRole("heading", { level: 1, name: "Nav og Digdir" })).toBeVisible();
});

test("an agency is held against itself some years ago", async ({ page }) => {
  await page.goto("/sammenlign?etater=nav@2019,nav");
  await expect(page.getByRole("heading", { level: 1, name: "Nav 2019 og Nav" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /Nav 2019/ })).toContainText("ved utgangen av 2019");
});

test("the family tree is narrowed by kind, and its table says the same", async ({ page }) => {
  await page.goto("/slektstre");
  await page.getByRole("checkbox", { name: /^Kjører på/ }).check();
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(page).toHaveURL(/slag=runs_on/);
  await page.getByText("Figuren som tabell").click();
  const kinds = page.getByRole("table").locator("tbody td:nth-child(2)");
  expect(await kinds.count()).toBeGreaterThan(0);
  for (const kind of await kinds.allInnerTexts()) expect(kind).toContain("Kjører på");
});

test("an agency names those that are like it, with reasons", async ({ page }) => {
  await page.goto("/etater/nav");
  const section = page.locator("section", { has: page.getByRole("heading", { name: "Ligner på" }) }).last();
  await section.getByRole("link", { name: /^Sammenlign Nav og/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Nav og / })).toBeVisible();
});
