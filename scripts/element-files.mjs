// Finishes packages/element/dist after its bundles are built: the manifest and what is made from it, the embed page,
// its oEmbed answer, and the integrity hashes.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { writeManifest } from "./manifest.mjs";

const element = fileURLToPath(new URL("../packages/element/", import.meta.url));

/** The hash of a built file as the attribute `integrity` has it. */
export async function hashOf(file) {
  const bytes = await readFile(`${element}dist/${file}`);
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

/** Copies the embed page, and writes an oEmbed answer beside it, with an address that whoever hosts it replaces. */
async function writeEmbedPage() {
  const { toOEmbed } = await import(`${element}dist/index.js`);
  await mkdir(`${element}dist/embed`, { recursive: true });
  for (const file of ["index.html", "embed.css"])
    await copyFile(`${element}embed/${file}`, `${element}dist/embed/${file}`);
  const answer = toOEmbed({
    address: "https://example.org/argument-graph/embed/?src=argument.argdown",
    title: "Argument map",
  });
  await writeFile(`${element}dist/embed/oembed.json`, `${JSON.stringify(answer, null, 2)}\n`);
}

/** Writes dist/sri.json: the hash of every file that a page names in a tag. */
async function writeHashes() {
  const files = (await readdir(`${element}dist`)).filter((file) => /\.(iife|module)\.js$/.test(file)).sort();
  const hashes = await Promise.all(files.map(async (file) => [file, await hashOf(file)]));
  await writeFile(`${element}dist/sri.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeManifest();
  await writeEmbedPage();
  await writeHashes();
}
