// The browser tests. `cargo xtask test` starts the server and sets BASE_URL and CHROMIUM; to run one by hand:
//   BASE_URL=http://127.0.0.1:8080 npx playwright test --grep katalog
import { defineConfig } from "@playwright/test";

const baseURL = process.env.BASE_URL;
if (!baseURL) throw new Error("BASE_URL is not set: which server shall be tested?");

// A browser that never calls home, so that every request seen is one the site made.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [["list", { printSteps: false }]],
  use: {
    baseURL,
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    browserName: "chromium",
    reducedMotion: "reduce",
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args },
  },
  projects: [{ name: "chromium" }, { name: "no-script", use: { javaScriptEnabled: false } }],
});
