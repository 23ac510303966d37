import { chromium } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { open, type Site, STRICT, serveEssay } from "../embedding/host";

// What a reader can do, under the strictest policy that a page may have: no inline style, no picture, no address but the
// page's own, Trusted Types.

const browser = chromium.launch(launchOptions());
let site: Site;

beforeAll(async () => {
  site = await serveEssay('<argument-graph src="/essay.argdown"></argument-graph>', { policy: STRICT });
});
afterAll(async () => {
  site.close();
  await (await browser).close();
});

it("finds, filters, looks at a part, helps and saves under the strictest policy, and asks for nothing", async () => {
  const { page: tab, faults, requests } = await open(await browser, site.address);
  await tab.waitForSelector('argument-graph [role="treeitem"]');
  const asked = requests.length;
  const boxes = () => tab.getByRole("treeitem").count();
  const all = await boxes();

  await tab.getByRole("button", { name: "Find in the map" }).click();
  await tab.keyboard.type("vanguard");
  await expect.poll(() => tab.locator("output").textContent()).toMatch(/^1 of \d$/);
  await tab.keyboard.press("Escape");

  await tab.keyboard.press("Shift+F10");
  await tab.getByRole("menuitem", { name: /^Show only this/ }).click();
  await expect.poll(boxes).toBeLessThan(all);
  await tab.keyboard.press("Escape");
  await expect.poll(boxes).toBe(all);

  await tab.keyboard.press("?");
  await expect.poll(() => tab.getByRole("dialog").isVisible()).toBe(true);
  await tab.keyboard.press("Escape");

  await tab.getByRole("button", { name: "More" }).click();
  await tab.getByRole("menuitem", { name: "Filter" }).click();
  await tab.getByRole("checkbox", { name: /^Evidence/ }).check();
  await tab.keyboard.press("Escape");
  await expect.poll(boxes).toBeLessThan(all);

  for (const [item, ending] of [
    ["Save as PNG", /\.png$/],
    ["Save as SVG", /\.svg$/],
  ] as const) {
    const saved = tab.waitForEvent("download");
    await tab.getByRole("button", { name: "More" }).click();
    await tab.getByRole("menuitem", { name: item }).click();
    expect((await saved).suggestedFilename()).toMatch(ending);
  }

  await tab.getByRole("button", { name: "Outline", exact: true }).click();
  await tab.getByRole("button", { name: "Find in the outline" }).click();
  await tab.keyboard.type("vanguard");
  await expect.poll(() => tab.locator("[part=find] output").textContent()).toMatch(/^1 of \d$/);
  expect(faults).toEqual([]);
  // The picture is drawn, not fetched: an address that the page makes is all that is asked for.
  expect(requests.slice(asked).filter((address) => !address.startsWith("blob:"))).toEqual([]);
});
