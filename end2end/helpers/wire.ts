// Weighs what a page fetches, as it comes over the wire: headers and compressed bodies.

import type { CDPSession, Page } from "@playwright/test";

export type Weight = { url: string; type: string; bytes: number };

export class Wire {
  private readonly answers = new Map<string, Weight>();

  private constructor(private readonly session: CDPSession) {}

  static async start(page: Page): Promise<Wire> {
    const session = await page.context().newCDPSession(page);
    const wire = new Wire(session);
    session.on("Network.responseReceived", ({ requestId, response, type }) => {
      wire.answers.set(requestId, { url: response.url, type, bytes: 0 });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const answer = wire.answers.get(requestId);
      if (answer) answer.bytes = encodedDataLength;
    });
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    return wire;
  }

  /** Everything fetched so far, the heaviest first. */
  weights(): Weight[] {
    return [...this.answers.values()].sort((a, b) => b.bytes - a.bytes);
  }

  total(): number {
    return this.weights().reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Scripts and WebAssembly. */
  scripts(): Weight[] {
    return this.weights().filter(({ type, url }) => type === "Script" || url.endsWith(".wasm") || url.endsWith(".js"));
  }
}
