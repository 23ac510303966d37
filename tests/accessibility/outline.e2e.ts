import type {} from "@argument-graph/element";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { open, type Site, serveEssay } from "../embedding/host";
import { contrast } from "./outline-contrast";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  site = await serveEssay('<argument-graph src="essay.argdown" view="outline" semantics="grounded"></argument-graph>');
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

describe("the outline with what a reader has set", () => {
  it.each(["light", "dark"] as const)(
    "A81: is in the system's colours where colours are forced, %s",
    async (colorScheme) => {
      const { page } = await open(browser, site.address, { forcedColors: "active", colorScheme });
      await page.waitForSelector("argument-graph details[data-label]");
      const stray = await page.evaluate(() => {
        const probe = document.createElement("i");
        document.body.append(probe);
        const system = new Set(
          [
            "CanvasText",
            "Canvas",
            "LinkText",
            "ButtonText",
            "ButtonFace",
            "ButtonBorder",
            "GrayText",
            "Highlight",
            "HighlightText",
          ].map((name) => {
            probe.style.color = name;
            return getComputedStyle(probe).color;
          }),
        );
        const root = document.querySelector("argument-graph")?.shadowRoot;
        const found = [...(root?.querySelectorAll<HTMLElement>("[part=outline], [part=outline] *, [part=view]") ?? [])];
        return {
          count: found.length,
          colors: [
            ...new Set(
              found.flatMap((one) => {
                const { color, borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(one);
                return borderInlineStartWidth === "0px" ? [color] : [color, borderInlineStartColor];
              }),
            ),
          ].filter((color) => !system.has(color)),
        };
      });
      expect(stray.count).toBeGreaterThan(200);
      expect(stray.colors).toEqual([]);
      await page.close();
    },
  );

  it.each(["light", "dark"] as const)(
    "A82: has a contrast of 7 in all words where more contrast is asked for, %s",
    async (colorScheme) => {
      const { page } = await open(browser, site.address, { contrast: "more", colorScheme });
      await page.waitForSelector("argument-graph details[data-label]");
      const { colors, background } = await page.evaluate(() => {
        const root = document.querySelector("argument-graph")?.shadowRoot;
        const outline = root?.querySelector("[part=outline]");
        const words = [...(outline?.querySelectorAll("*") ?? [])].filter((one) =>
          [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        );
        return {
          colors: [...new Set(words.map((one) => getComputedStyle(one).color))],
          background: outline ? getComputedStyle(outline).backgroundColor : "",
        };
      });
      expect(colors.length).toBeGreaterThan(0);
      expect(colors.filter((color) => contrast(color, background) < 7)).toEqual([]);
      await page.close();
    },
  );

  it("A72: grows with the text of the reader, and scrolls no more sideways", async () => {
    const { page } = await open(browser, site.address);
    await page.waitForSelector("argument-graph details");
    const size = () =>
      page.evaluate(() => {
        const found = document.querySelector("argument-graph")?.shadowRoot?.querySelector("[part=outline] p");
        return found ? Number.parseFloat(getComputedStyle(found).fontSize) : 0;
      });
    const before = await size();
    await page.addStyleTag({ content: "html { font-size: 200% }" });
    expect(await size()).toBeCloseTo(2 * before, 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await page.close();
  });
});
