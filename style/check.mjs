// `npm run check`: what a reader of the CSS cannot see at a glance.
//   1. every custom property that is read without a fallback is set somewhere (Designsystemet's parts against our theme.css)
//   2. how large each of our files and the imported parts are, unminified, with brotli: which one to look at first
// It reads main.css and follows its @imports.
import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));

async function gather(file) {
  const css = await readFile(file, "utf8");
  const imports = [...css.matchAll(/@import\s+"([^"]+)"/g)].map(([, path]) => join(dirname(file), path));
  const parts = await Promise.all(imports.map(gather));
  return [{ file: relative(here, file), css }, ...parts.flat()];
}

const files = await gather(join(here, "main.css"));
const all = files.map(({ css }) => css.replace(/\/\*[\s\S]*?\*\//g, "")).join("\n");
const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
const read = new Set([...all.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name));
// A name that starts with --_ is a part's own switch: unset is one of its values.
const missing = [...read].filter((name) => !set.has(name) && !name.startsWith("--_")).sort();

for (const { file, css } of files) {
  process.stdout.write(`${String(brotliCompressSync(css).length).padStart(6)} ${file}\n`);
}
process.stdout.write(`${String(brotliCompressSync(all).length).padStart(6)} together, before minifying\n`);
if (missing.length) {
  process.stderr.write(`read but never set: ${missing.join(", ")}\n`);
  process.exit(1);
}
