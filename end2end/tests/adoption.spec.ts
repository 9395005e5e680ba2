// Public cloud as people read it: the pictures, their tables, two days held against each other, narrowing down.

import { expect, test, type Page } from "@playwright/test";

/** A section of the page, by its heading. */
const section = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name, level: 2, exact: true }) });

/** The two numbers of the fraction with these words. */
async function fraction(page: Page, words: RegExp): Promise<[number, number]> {
  const it = page.locator(".fraction").filter({ hasText: words }).first();
  const text = await it.locator(".fraction-figure").innerText();
  const numbers = text.match(/\d+/g)!.map(Number);
  return [numbers[0]!, numbers[1]!];
}

test("every figure has its numbers as a table", async ({ page }) => {
  await page.goto("/sky");
  for (const name of ["Etat for etat", "År for år", "Mellom to datoer", "Eget datasenter, privat sky, allmenn sky"]) {
    const part = section(page, name);
    await expect(part.locator(".figure svg:visible").first(), name).toHaveAccessibleName(/\S/);
    const twin = part.locator("details.twin").first();
    await twin.locator("> summary").click();
    await expect(twin.getByRole("table"), name).toBeVisible();
    expect(await twin.getByRole("row").count(), name).toBeGreaterThan(1);
  }
});

test("a number leads to those it counts", async ({ page }) => {
  await page.goto("/sky");
  const [producing] = await fraction(page, /kjører i produksjon/);
  await page.getByRole("link", { name: "kjører i produksjon" }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(producing);
});

test("two other days are chosen in the form, and odd ones are answered", async ({ page }) => {
  await page.goto("/sky");
  await page.getByLabel("Fra", { exact: true }).fill("2024");
  await page.getByLabel("Til", { exact: true }).fill("2020");
  await section(page, "Mellom to datoer").getByRole("button", { name: "Vis" }).click();
  await expect(page).toHaveURL(/fra=2024&til=2020/);
  await expect(page.getByRole("status")).toContainText("byttet");
  await expect(page.getByLabel("Fra", { exact: true })).toHaveValue("2020");
  await page.goto("/sky?fra=i+fjor");
  await expect(page.getByRole("status")).toContainText("i fjor");
});

test("all numbers follow the filter, and it can be taken off", async ({ page }) => {
  await page.goto("/sky");
  const [, all] = await fraction(page, /har ikke oppgitt noe/);
  await page.getByText("Vis bare noen sektorer eller typer").click();
  await page.getByRole("checkbox", { name: "Transport" }).check();
  await page.locator("form").filter({ hasText: "Alle tallene følger valget" }).getByRole("button", { name: "Vis" }).click();
  await expect(page).toHaveURL(/sektor=transport/);
  const [unknown, some] = await fraction(page, /har ikke oppgitt noe/);
  expect(some).toBeLessThan(all);
  expect(unknown).toBeLessThanOrEqual(some);
  await page.getByRole("list", { name: "Valgte filtre" }).getByRole("link", { name: /Transport/ }).click();
  expect((await fraction(page, /har ikke oppgitt noe/))[1]).toBe(all);
});

test("half-years and kinds of bodies are links that keep the rest", async ({ page }) => {
  await page.goto("/sky?sektor=transport");
  await page.getByRole("link", { name: "Halvår" }).first().click();
  await expect(page.getByRole("heading", { name: "Halvår for halvår" })).toBeVisible();
  await page.getByRole("link", { name: "Etter type" }).click();
  await expect(page).toHaveURL(/sektor=transport.*steg=halvaar.*gruppe=type/);
});

test("the tables can be taken away as data", async ({ page, request }) => {
  await page.goto("/sky");
  const links = page.getByRole("link", { name: "Last ned tabellen som CSV", includeHidden: true });
  expect(await links.count()).toBe(5);
  for (const link of await links.all()) {
    const csv = await request.get((await link.getAttribute("href"))!);
    expect(csv.headers()["content-type"]).toContain("text/csv");
    expect((await csv.text()).trim().split("\n").length).toBeGreaterThan(1);
  }
  const json = await request.get((await page.getByRole("link", { name: /på siden som JSON/ }).getAttribute("href"))!);
  const [producing, all] = await fraction(page, /kjører i produksjon/);
  const numbers = await json.json();
  expect(numbers.n).toBe(all);
  expect(numbers.now.find((it: { code: string }) => it.code === "production").n).toBe(producing);
});
