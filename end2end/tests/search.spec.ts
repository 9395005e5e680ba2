// The search: filters that keep their promise, a slip of the fingers, the dialog, and the same without script.

import { expect, test, type Page } from "@playwright/test";

const hits = (page: Page) => page.getByRole("main").locator("li.hit");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Søk i alt" });

/** The dialog answers only where the browser runs scripts, and only once the island is awake. */
async function openDialog(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(dialog(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

test("a hit says why it is one, and what was found is marked", async ({ page }) => {
  await page.goto("/sok?q=utrulling");
  await expect(page.getByRole("heading", { level: 1, name: "Treff på «utrulling»" })).toBeVisible();
  const first = hits(page).first();
  await expect(first.locator("mark").first()).toBeVisible();
  await expect(first.locator(".why")).toContainText("«");
  await expect(page.getByText("Synonym", { exact: true }).first()).toBeAttached();
});

test("all hits of a kind are walked through page by page", async ({ page }) => {
  await page.goto("/sok?q=utrulling");
  await page.getByRole("link", { name: /^Vis alle \d+ teknologier/ }).click();
  await expect(page).toHaveURL(/type=technology/);
  await expect(hits(page)).toHaveCount(20);
  await page.getByRole("link", { name: "Neste" }).click();
  await expect(page).toHaveURL(/side=2/);
  await page.getByRole("list", { name: "Valgte filtre" }).getByRole("link", { name: /Teknologi/ }).click();
  await expect(page).not.toHaveURL(/type=/);
});

test("a slip of the fingers is answered, and may be insisted on", async ({ page }) => {
  await page.goto("/sok?q=kuberentes");
  await expect(page.getByText("Mente du kubernetes?")).toBeVisible();
  expect(await hits(page).count()).toBeGreaterThan(0);
  await page.getByRole("link", { name: "Søk på «kuberentes» likevel" }).click();
  await expect(page.getByText("Ingen treff på «kuberentes».")).toBeVisible();
  await page.getByRole("link", { name: "Mente du kubernetes?" }).click();
  expect(await hits(page).count()).toBeGreaterThan(0);
});

test("what cannot be narrowed by is said", async ({ page }) => {
  await page.goto("/sok?q=farge:bl%C3%A5");
  await expect(page.getByRole("status").first()).toContainText("«farge:»");
});

test("the page and the API have the same hits", async ({ page, request }) => {
  await page.goto("/sok?q=teknologi:kafka");
  const counts = await page.locator(".hit-count").evaluateAll((all) => all.map((it) => Number.parseInt(it.textContent ?? "")));
  const address = (await page.getByRole("link", { name: "Treffene som JSON" }).getAttribute("href"))!;
  const answer = await (await request.get(address)).json();
  expect(counts.reduce((a, b) => a + b, 0)).toBe(answer.total);
});

test("the search opens with a key, suggests, and leads to a page", async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "without script there is the form");
  await page.goto("/");
  await openDialog(page, "Control+k");
  const field = dialog(page).getByLabel("Søk etter etat, teknologi eller tema");
  await expect(field).toBeFocused();
  await field.pressSequentially("kuber");
  const suggestion = dialog(page).getByRole("listitem").getByRole("link", { name: /^Kubernetes Teknologi$/ });
  await expect(suggestion).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(dialog(page).getByRole("listitem").getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await suggestion.click();
  await expect(page).toHaveURL(/\/teknologi\/kubernetes$/);
});

test("Escape closes the dialog, and a slash in a field is a slash", async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "without script there is the form");
  await page.goto("/sok?q=nais");
  await openDialog(page, "/");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  const field = page.getByRole("main").getByLabel("Søk etter etat, teknologi eller tema");
  await field.fill("");
  await field.press("/");
  await expect(dialog(page)).toBeHidden();
  await expect(field).toHaveValue("/");
});

test("without script the header leads to the search", async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled !== false, "with script there is the dialog");
  await page.goto("/");
  await page.getByRole("banner").getByRole("searchbox", { name: "Søk i alt" }).fill("nais");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sok\?q=nais/);
});
