// Another day: chosen in a form, kept from page to page, and left again.
import { expect, test } from "@playwright/test";

test("the catalogue of another day is chosen, kept and left", async ({ page }) => {
  await page.goto("/katalog?sektor=general");
  await page.getByText("Se siden slik den var").click();
  await page.getByLabel("År, måned eller dato").fill("2019");
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(page).toHaveURL(/sektor=general&per=2019/);
  const notice = page.getByRole("status").filter({ hasText: "ved utgangen av 2019" });
  await expect(notice).toBeVisible();

  await page.getByRole("link", { name: "Nav", exact: true }).click();
  await expect(page).toHaveURL(/\/etater\/nav\?per=2019$/);
  await expect(page.getByRole("heading", { level: 1, name: "Nav" })).toBeVisible();

  await page.getByRole("link", { name: "Vis den slik den er nå" }).click();
  await expect(page).toHaveURL(/\/etater\/nav$/);
  await expect(page.getByText("ved utgangen av 2019")).toHaveCount(0);
});

test("a date that cannot be read is answered in words", async ({ page }) => {
  await page.goto("/katalog?per=i+fjor");
  await expect(page.getByText("Vi forstod ikke datoen «i fjor»")).toBeVisible();
  await expect(page.getByLabel("År, måned eller dato")).toHaveValue("i fjor");
});

test("what has happened is told since any fagdag", async ({ page }) => {
  await page.goto("/endringer");
  await page.getByLabel("Siden", { exact: true }).selectOption({ label: "Offentlig PaaS fagdag, 31. oktober 2018" });
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(page.getByText("hendelser siden Offentlig PaaS fagdag 31. oktober 2018")).toBeVisible();
});
