// The catalogue as people use it: narrowing the list, taking it away as data, reading about an agency.

import { expect, test, type Locator, type Page } from "@playwright/test";

const rows = (page: Page) => page.getByRole("table").getByRole("rowheader");

/** A value of a filter; the same name can stand under several filters. */
const choice = (page: Page, filter: RegExp, name: string) =>
  page.getByRole("group", { name: filter }).getByRole("checkbox", { name, exact: true });

/** The number beside a value. */
async function promised(box: Locator): Promise<number> {
  const count = box.locator("xpath=ancestor::li[1]").locator(".count");
  return Number((await count.innerText()).trim());
}

/** On a phone, and without script, the filters are folded; on a desk they may stand open already. */
async function openFilters(page: Page): Promise<void> {
  const first = page.getByRole("checkbox").first();
  if (!(await first.isVisible())) await page.locator("details.facets > summary").click();
  await expect(first).toBeVisible();
}

test("a filter keeps the promise of its number, and stands in the address", async ({ page }) => {
  await page.goto("/katalog");
  await openFilters(page);
  const google = choice(page, /leverandør/i, "Google Cloud");
  const count = await promised(google);
  expect(count).toBeGreaterThan(0);

  await google.check();
  await page.getByRole("button", { name: "Vis treff" }).click();

  await expect(page).toHaveURL(/\/katalog\?.*leverandor=google_cloud/);
  await expect(rows(page)).toHaveCount(count);
  await expect(page.getByRole("list", { name: "Valgte filtre" })).toContainText("Google Cloud");
});

test("a chosen filter is removed by its own link", async ({ page }) => {
  await page.goto("/katalog?leverandor=google_cloud");
  const narrow = await rows(page).count();
  await page.getByRole("list", { name: "Valgte filtre" }).getByRole("link", { name: /Google Cloud/ }).click();
  await expect(page).not.toHaveURL(/leverandor/);
  expect(await rows(page).count()).toBeGreaterThan(narrow);
});

test("list, CSV and JSON are the same selection", async ({ page, request }) => {
  await page.goto("/katalog?leverandor=google_cloud");
  const shown = (await rows(page).getByRole("link").allInnerTexts()).length;
  const href = async (name: RegExp) => (await page.getByRole("link", { name }).getAttribute("href"))!;

  const csv = await request.get(await href(/CSV/));
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect((await csv.text()).trim().split("\n").length - 1).toBe(shown);

  const json = await request.get(await href(/JSON/));
  expect(json.headers()["content-type"]).toContain("application/json");
  expect(await json.json()).toMatchObject({ found: shown, rows: { length: shown } });
});

test("a selection without hits says so", async ({ page }) => {
  await page.goto("/katalog?leverandor=google_cloud&leverandor=finnes-ikke");
  await expect(page.getByRole("status")).toContainText("finnes-ikke");
});

test("the list is walked with the keyboard alone", async ({ page }) => {
  await page.goto("/katalog");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText(/Hopp til/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#/);
});

test("Nav's page tells what runs where, and how we know", async ({ page }) => {
  await page.goto("/etater/nav");
  const main = page.getByRole("main");
  for (const fact of ["Nais", "Google Kubernetes Engine", "GitHub Actions"]) {
    await expect(main.getByText(fact).first()).toBeVisible();
  }
  await expect(main.getByRole("link", { name: /https?:|\.no|\.com|\.io/ }).first()).toBeVisible();
});

test("what UDI has not told is said openly", async ({ page }) => {
  await page.goto("/etater/udi");
  await expect(page.getByRole("main").getByText("Ikke oppgitt").first()).toBeVisible();
});

test("a merged agency shows the way on", async ({ page }) => {
  const answer = await page.goto("/etater/difi");
  expect(answer?.status()).toBe(410);
  await page.getByRole("main").getByRole("link", { name: /Digdir|Digitaliseringsdirektoratet/ }).first().click();
  await expect(page).toHaveURL(/\/etater\/digdir/);
});

test("a technology tells who uses it", async ({ page }) => {
  await page.goto("/teknologi/kubernetes");
  await expect(page.getByRole("main").getByRole("link", { name: /Nav/ }).first()).toBeVisible();
});

test("a search finds a platform and leads to it", async ({ page }) => {
  await page.goto("/sok?q=nais");
  await page.getByRole("main").getByRole("link", { name: /Nais|Nav/ }).first().click();
  await expect(page).toHaveURL(/\/etater\/nav|\/teknologi\//);
});
