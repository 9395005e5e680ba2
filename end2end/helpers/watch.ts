// Listens to a page from before it is opened: what it complains about, whom it calls, what it keeps.

import { expect, type Page } from "@playwright/test";

export class Watch {
  /** Console errors and uncaught exceptions; violations of the content security policy are among them. */
  readonly errors: string[] = [];
  /** Requests to anybody but the site itself. */
  readonly strangers: string[] = [];

  private constructor(private readonly page: Page) {}

  static start(page: Page, baseURL: string): Watch {
    const watch = new Watch(page);
    const home = new URL(baseURL).origin;
    page.on("console", (message) => {
      const isRefusal = message.location().url === page.url() && /status of (404|410)/.test(message.text());
      if (message.type() === "error" && !isRefusal) watch.errors.push(message.text());
    });
    page.on("pageerror", (error) => watch.errors.push(String(error)));
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== home && protocol !== "data:" && protocol !== "blob:") watch.strangers.push(request.url());
    });
    return watch;
  }

  /** Fails when the page complained, called a stranger or set a cookie. */
  async expectClean(): Promise<void> {
    expect.soft(this.errors, "console errors and CSP violations").toEqual([]);
    expect.soft(this.strangers, "requests to third parties").toEqual([]);
    expect.soft(await this.page.context().cookies(), "cookies").toEqual([]);
  }
}
