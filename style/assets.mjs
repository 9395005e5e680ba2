// Writes the static assets that are made, not drawn: `node assets.mjs OUTDIR` (xtask calls it after `npm ci`).
//   inter.woff2  Inter, cut down to the letters of Norwegian and its neighbours and the weights we use
//   icons.svg    one sprite of the icons named in icons.json
//   mark.svg, og.png  copied
// Same input, same bytes: the names of the served folder come from what is in it.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const modules = createRequire(import.meta.url);
const packageFile = (name, file) => join(dirname(modules.resolve(`${name}/package.json`)), file);

const WEIGHTS = { min: 400, max: 700 };
const FEATURES = ["kern", "tnum", "ccmp", "locl"];
const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join("");
const LETTERS = "æøåÆØÅäöüÄÖÜéèêëàáâóòôíîúûçñšžđŋŧÉÈÀÁÓÐðþÞß";
const SIGNS = "§«»–—−…·•×±°½¼²³µ’‘“”„€©←→↑↓≥≤≈\u00a0\u00ad\u2009\u202f";

async function font(out) {
  const source = await readFile(packageFile("@fontsource-variable/inter", "files/inter-latin-wght-normal.woff2"));
  const subset = await subsetFont(source, ASCII + LETTERS + SIGNS, {
    targetFormat: "woff2",
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
    noHinting: true,
  });
  await writeFile(join(out, "inter.woff2"), subset);
  return subset.length;
}

/** An icon of our own in icons/ stands before the package's of the same name. */
async function drawing(name) {
  for (const file of [join(here, "icons", `${name}.svg`), packageFile("@navikt/aksel-icons", `dist/svg/${name}.svg`)]) {
    const svg = await readFile(file, "utf8").catch(() => null);
    if (svg) return svg;
  }
  throw new Error(`icons.json: no icon is named ${name}`);
}

/** A hundredth of a unit in a drawing of 24 is below what a screen shows. */
const round = (number) => String(Number(Number(number).toFixed(2)));

async function sprite(out) {
  const names = JSON.parse(await readFile(join(here, "icons.json"), "utf8"));
  const symbols = await Promise.all(names.map(async (name) => {
    const body = (await drawing(name)).replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "");
    const bare = body.replace(/ (?:fill|clip-rule)="[^"]*"/g, "").replace(/\d*\.\d{3,}/g, round).replace(/>\s+</g, "><").trim();
    return `<symbol id="i-${name}" viewBox="0 0 24 24" fill="currentColor">${bare}</symbol>`;
  }));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
  await writeFile(join(out, "icons.svg"), svg);
  return svg.length;
}

const out = process.argv[2];
if (!out) {
  process.stderr.write("usage: node assets.mjs OUTDIR\n");
  process.exit(2);
}
await mkdir(out, { recursive: true });
const [fontSize, spriteSize] = await Promise.all([font(out), sprite(out)]);
await Promise.all(["mark.svg", "og.png"].map((file) => copyFile(join(here, file), join(out, file))));
process.stdout.write(`inter.woff2 ${fontSize} bytes, icons.svg ${spriteSize} bytes, mark.svg, og.png\n`);
