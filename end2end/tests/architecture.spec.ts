// Reference architectures as people use them: finding one, seeing it as somebody does it, taking the requirements away.

import { expect, test } from "@playwright/test";

const GITOPS = "/arkitektur/leveranse-med-gitops";

test("the list leads to an architecture, and says how many run it", async ({ page }) => {
  await page.goto("/arkitektur");
  const row = page.getByRole("row", { name: /Leveranse med GitOps/ });
  await expect(row).toContainText(/\d+ plattformer/);
  await row.getByRole("link", { name: "Leveranse med GitOps" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leveranse med GitOps");
  await expect(page.getByText("Dette er et utkast.")).toBeVisible();
});

test("a choice in the list keeps the promise of its number", async ({ page }) => {
  await page.goto("/arkitektur");
  const kind = page.getByLabel("Slag");
  const option = kind.getByRole("option", { name: /Mønster/ });
  const promised = Number((await option.innerText()).match(/\((\d+)\)/)![1]);
  await kind.selectOption({ label: await option.innerText() });
  await page.getByRole("button", { name: "Vis treff" }).click();
  await expect(page).toHaveURL(/slag=pattern/);
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(promised);
});

test("the figure is shown as an agency does it, and the address says so", async ({ page }) => {
  await page.goto(GITOPS);
  const ways = page.getByRole("list", { name: "Vis som:" });
  await expect(ways.getByRole("link", { name: "Generell" })).toHaveAttribute("aria-current", "true");
  await ways.getByRole("link", { name: "Digg" }).click();
  await expect(page).toHaveURL(/vis=digg-openshift/);
  await expect(ways.getByRole("link", { name: "Digg" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("columnheader", { name: "Hos Digg" })).toBeVisible();
});

test("what no source says is marked in the figure and in its table", async ({ page }) => {
  await page.goto(`${GITOPS}?vis=ror`);
  const figure = page.locator("#figur");
  await expect(figure.locator(".legend")).toContainText("Ikke oppgitt");
  await figure.getByText("Figuren som tabell").click();
  await expect(figure.getByRole("table")).toContainText("ikke oppgitt");
});

test("a way nobody knows is answered calmly", async ({ page }) => {
  await page.goto(`${GITOPS}?vis=tull`);
  await expect(page.getByRole("status")).toContainText("«tull»");
});

test("the requirements stand without product names", async ({ page }) => {
  await page.goto(GITOPS);
  await page.getByRole("link", { name: "Bare kravene" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Krav: Leveranse med GitOps");
  for (const product of ["Argo CD", "GitLab", "Tekton", "OpenShift"]) {
    await expect(page.getByRole("table").first()).not.toContainText(product);
  }
});

test("a step of the figure's table leads to the step", async ({ page }) => {
  await page.goto(GITOPS);
  await page.getByText("Figuren som tabell").click();
  await page.locator("#figur").getByRole("table").getByRole("link", { name: "3", exact: true }).first().click();
  await expect(page.locator("#steg-3")).toBeInViewport();
});
