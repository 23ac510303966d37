import { join } from "node:path";
import type { Browser } from "playwright";
import { expect } from "vitest";
import { ONLINE, run, write } from "./follow";
import type { Shop } from "./shop";
import { STATEMENTS, seesMaps, serveFolder, visit } from "./visit";

const SOURCE =
  "[Wet]: The street is wet.\n  + [Rain]: It rained this morning.\n  - [Roof]: A roof covers the street.\n";

// What Jupyter does with a widget: anywidget's front end is given the base classes, a model with the traits that Python
// sent, the module in `_esm` among them, and makes a view of it in a cell.
const CELL = `import * as base from "@jupyter-widgets/base";
import esm from "./node_modules/@argument-graph/element/dist/argument-graph.anywidget.module.js?raw";

let widgets;
window.define = (_names, factory) => { widgets = factory(base); };
await import("./node_modules/anywidget/dist/index.js");
const traits = { _esm: esm, _anywidget_id: "map", source: ${JSON.stringify(SOURCE)}, view: "map", selected: null };
const manager = { resolve_url: async (url) => url };
const model = new widgets.AnyModel(traits, { model_id: "1", widget_manager: manager });
const view = new widgets.AnyView({ model, options: {} });
document.querySelector("#app").append(view.el);
await view.render();
Object.assign(window, { model, view });
`;

/** Sees the map of the packed widget in a cell, made by anywidget itself, which npm installs. */
export async function seesNotebook(browser: Browser, folder: string, shop: Shop): Promise<void> {
  await run(
    "npm init --yes && npm install --no-audit --no-fund --loglevel=error vite anywidget @jupyter-widgets/base",
    folder,
    ONLINE,
  );
  await shop.install(folder, ["@argument-graph/element"]);
  await write(
    join(folder, "index.html"),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notebook</title></head><body><div id="app"></div><script type="module" src="/cell.js"></script></body></html>',
  );
  await write(join(folder, "cell.js"), CELL);
  await run("npx vite build --logLevel error --target esnext", folder);
  const served = await serveFolder(join(folder, "dist"));
  try {
    const { page, faults } = await visit(browser, `${served.address}/`);
    await seesMaps(page, 1);
    const boxes = page.locator('argument-graph [role="treeitem"]');
    await page.locator('argument-graph [role="treeitem"][data-id="Rain"]').click();
    const selected = () => page.evaluate(() => Reflect.get(window, "model").get("selected"));
    await expect.poll(selected).toBe("Rain");
    await page.evaluate(() => Reflect.get(window, "model").set("selected", "Roof"));
    await expect.poll(() => page.locator('argument-graph [aria-selected="true"]').getAttribute("data-id")).toBe("Roof");
    await page.evaluate(() => Reflect.get(window, "model").set("source", "[Wet]: The street is wet.\n"));
    await expect.poll(() => boxes.count()).toBe(1);
    expect(await boxes.first().innerText()).toContain(STATEMENTS[0]);
    await page.evaluate(() => Reflect.get(window, "view").remove());
    await expect.poll(() => page.locator("argument-graph").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  } finally {
    served.close();
  }
}
