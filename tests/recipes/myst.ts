import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright";
import { expect } from "vitest";
import { ONLINE, run, write } from "./follow";
import type { Shop } from "./shop";
import { seesMaps, serveFolder, visit } from "./visit";

const PAGE = `# Weather

\`\`\`{anywidget} node_modules/@argument-graph/element/dist/argument-graph.anywidget.module.js
{ "source": "[Wet]: The street is wet.\\n  + [Rain]: It rained this morning.\\n  - [Roof]: A roof covers the street." }
\`\`\`
`;

// What a theme of MyST does with the directive; the themes themselves are not on npm.
const SHOWN = `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { ANY_RENDERERS } from "@myst-theme/anywidget";
import content from "./_build/site/content/index.json";

const children = (node) => (Array.isArray(node) ? node : node && typeof node === "object" ? Object.values(node) : []);
const open = [content];
let found;
for (let node = open.pop(); node !== undefined; node = open.pop()) {
  if (node?.type === "anywidget") found = node;
  open.push(...children(node).filter((child) => child !== undefined));
}
const root = createRoot(document.querySelector("#app"));
root.render(createElement(ANY_RENDERERS.anywidget, { node: found }));
Object.assign(window, { leave: () => root.unmount() });
`;

/** Sees the map of the packed widget in a page whose content MyST has made, shown by what its themes show widgets with. */
export async function seesMyst(browser: Browser, folder: string, shop: Shop): Promise<void> {
  await run(
    "npm init --yes && npm install --no-audit --no-fund --loglevel=error vite mystmd @myst-theme/anywidget react react-dom",
    folder,
    ONLINE,
  );
  await shop.install(folder, ["@argument-graph/element"]);
  await write(join(folder, "myst.yml"), "version: 1\nproject:\n  toc:\n    - file: index.md\nsite:\n  title: Course\n");
  await write(join(folder, "index.md"), PAGE);
  // Without a network it ends at the theme, which it asks for when the content is written.
  await run("npx myst build --site || test -e _build/site/content/index.json", folder);
  expect(await readFile(join(folder, "_build/site/content/index.json"), "utf8")).toContain('"type":"anywidget"');
  await write(
    join(folder, "index.html"),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Weather</title></head><body><div id="app"></div><script type="module" src="/shown.js"></script></body></html>',
  );
  await write(join(folder, "shown.js"), SHOWN);
  await write(join(folder, "vite.config.js"), 'export default { publicDir: "_build/site/public" };\n');
  await run("npx vite build --logLevel error", folder);
  const served = await serveFolder(join(folder, "dist"));
  try {
    const { page, faults } = await visit(browser, `${served.address}/`);
    await seesMaps(page, 1);
    const boxes = page.locator('argument-graph [role="treeitem"]');
    await boxes.last().click();
    await expect.poll(() => boxes.last().getAttribute("aria-selected")).toBe("true");
    await boxes.first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => boxes.count()).toBe(1);
    await page.evaluate(() => Reflect.get(window, "leave")());
    await expect.poll(() => page.locator("argument-graph").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  } finally {
    served.close();
  }
}
