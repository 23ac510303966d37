import axe from "axe-core";
import { type Browser, type CDPSession, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { open, type Site, serveEssay } from "../embedding/host";
import { geometry } from "./geometry";

// A page as readers meet it: text, the essay's map, text.
const filler = `<p>${"Text of the course page. ".repeat(40)}</p>`;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  const map = '<argument-graph src="essay.argdown"></argument-graph>';
  site = await serveEssay(`<main><h1>Course</h1>${filler}${map}${filler.repeat(8)}</main>`);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function essay(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const { page } = await open(browser, site.address, options);
  await page.waitForSelector('argument-graph [role="treeitem"]');
  await page.waitForTimeout(100);
  return page;
}

/** What `geometry` finds in a map as it should be, but for sizes, which depend on the scale. */
const NOTHING_WRONG = { overlaps: [], clipped: [], crossed: [], outside: [] };

const boxCount = (): number =>
  document.querySelector("argument-graph")?.shadowRoot?.querySelectorAll('[role="treeitem"]').length ?? 0;

/** Waits until nothing on the map moves any more: until two pictures of its places, some frames apart, are the same. */
async function settle(page: Page): Promise<void> {
  const places = (): Promise<string> =>
    page.evaluate(() =>
      [...(document.querySelector("argument-graph")?.shadowRoot?.querySelectorAll('[role="treeitem"]') ?? [])]
        .map((box) => JSON.stringify(box.getBoundingClientRect()))
        .join(),
    );
  let [before, now] = ["", await places()];
  while (before !== now) {
    await page.waitForTimeout(150);
    [before, now] = [now, await places()];
  }
}

const transform = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector("argument-graph")?.shadowRoot?.querySelector<HTMLElement>(".ag-plane")?.style.transform,
  );
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const middle = async (page: Page) => {
  const box = await page.locator(".ag-port").boundingBox();
  if (!box) throw new Error("no map");
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 300) / 2 };
};

describe.each([
  ["1280 px", { viewport: { width: 1280, height: 800 } }, ["u7", "u9", "u5"]],
  // A telephone shows one statement beside another only in part: the map opens on the first.
  ["390 px", { viewport: { width: 390, height: 844 } }, ["u7"]],
  ["dark", { colorScheme: "dark" as const }, ["u7", "u9", "u5"]],
])("the geometry of the essay's map, %s", (_, options, spine) => {
  it("has no box over a box, no clipped text, no line through a box it does not belong to, and text to read", async () => {
    const page = await essay(options);
    const { smallest, seen, small, ...wrong } = await page.evaluate(geometry);
    expect({ ...wrong, small }).toEqual({ ...NOTHING_WRONG, small: [] });
    expect(smallest).toBeGreaterThanOrEqual(12);
    expect(seen).toEqual(expect.arrayContaining(spine));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    );
    await page.close();
  });

  it("stays so when a branch is folded, and when it is unfolded again", async () => {
    const page = await essay(options);
    const whole = await page.evaluate(boxCount);
    for (const folded of [true, false]) {
      await page.evaluate((close) => document.querySelector("argument-graph")?.drawing?.fold("u9", close), folded);
      await settle(page);
      const { smallest, seen: _, small, ...wrong } = await page.evaluate(geometry);
      expect({ ...wrong, small }).toEqual({ ...NOTHING_WRONG, small: [] });
      expect(smallest).toBeGreaterThanOrEqual(12);
      const count = await page.evaluate(boxCount);
      if (folded) expect(count).toBeLessThan(whole);
      else expect(count).toBe(whole);
    }
    await page.close();
  });

  // The whole map in the window: text and targets are as small as that makes them, nothing else changes.
  it("stays so when the whole map is shown, and every box is then in the window", async () => {
    const page = await essay(options);
    await page.evaluate(() => document.querySelector("argument-graph")?.drawing?.fit());
    await settle(page);
    const { smallest: _, small: __, seen, ...wrong } = await page.evaluate(geometry);
    expect(wrong).toEqual(NOTHING_WRONG);
    expect(seen).toHaveLength(await page.evaluate(boxCount));
    await page.close();
  });
});

describe("the page around a map", () => {
  it("scrolls by the wheel over the map, which does not move", async () => {
    const page = await essay();
    const before = await transform(page);
    const { x, y } = await middle(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => scrolled(page)).toBe(200);
    expect(await transform(page)).toBe(before);
    await page.close();
  });

  it("scrolls by one finger that moves up, and the map pans by one that moves sideways", async () => {
    const page = await essay({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { x, y } = await middle(page);
    const before = await transform(page);
    const session = await page.context().newCDPSession(page);
    await swipe(session, x, y, 0, -150);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
    expect(await transform(page)).toBe(before);
    await page.waitForTimeout(500);
    const rest = await scrolled(page);
    await swipe(session, x, y - 50, -120, 0);
    await expect.poll(() => transform(page)).not.toBe(before);
    expect(await scrolled(page)).toBe(rest);
    await page.close();
  });

  /** A place in the map's window where there is nothing for 24 px around. */
  const background = (page: Page): Promise<{ x: number; y: number }> =>
    page.evaluate(() => {
      const root = document.querySelector("argument-graph")?.shadowRoot;
      const port = root?.querySelector(".ag-port")?.getBoundingClientRect();
      if (!root || !port) throw new Error("there is no map");
      const isFree = (x: number, y: number) =>
        [-24, 0, 24].every((dx) =>
          [-24, 0, 24].every((dy) => !root.elementFromPoint(x + dx, y + dy)?.closest(".ag-box")),
        );
      for (let y = port.top + 40; y < Math.min(port.bottom, innerHeight) - 40; y += 12)
        for (let x = port.left + 80; x < port.right - 40; x += 12) if (isFree(x, y)) return { x, y };
      throw new Error("the map has no background");
    });

  it("is not what a drag moves: on the background it pans the map, on a box it marks text", async () => {
    const page = await essay();
    const port = await page.locator(".ag-port").boundingBox();
    const box = await page.locator('[data-id="u9"] .ag-text').boundingBox();
    if (!port || !box) throw new Error("no map");
    const drag = async (x: number, y: number) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 40, y + 8, { steps: 4 });
      await page.mouse.up();
    };
    const selection = () =>
      page.evaluate(() => [
        String(getSelection()).length > 0,
        document.querySelector("argument-graph")?.drawing?.selected,
      ]);
    const before = await transform(page);
    await drag(box.x + 120, box.y + 8);
    expect(await transform(page)).toBe(before);
    expect(await selection()).toEqual([true, undefined]);
    const free = await background(page);
    await drag(free.x, free.y);
    expect(await transform(page)).not.toBe(before);
    await page.locator('[data-id="u9"] .ag-title').click();
    expect((await selection())[1]).toBe("u9");
    expect(
      await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.matches(":focus-visible")),
    ).toBe(false);
    await page.close();
  });

  it("gets the focus back: Tab leaves the way past it, the buttons for the view, and the map within two more stops, forwards and backwards", async () => {
    const page = await essay();
    await page.evaluate(() => document.querySelector("h1")?.setAttribute("tabindex", "-1"));
    await page.locator("h1").focus();
    const stops: (string | null | undefined)[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press("Tab");
      stops.push(
        await page.evaluate(() => {
          const at = document.activeElement?.shadowRoot?.activeElement;
          return at?.getAttribute("role") ?? (at?.className || at?.getAttribute("part"));
        }),
      );
    }
    expect(stops).toEqual(["ag-skip", "view", "ag-tool", "treeitem", undefined]);
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("argument-graph");
    await page.close();
  });

  it("is reached past the map by the skip link", async () => {
    const page = await essay();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe("ag-end");
    await page.close();
  });
});

describe("what readers have set is respected", () => {
  it("moves nothing for those who want less motion", async () => {
    const page = await essay({ reducedMotion: "reduce" });
    await page.locator(".ag-fold").first().click();
    const running = await page.evaluate(() => document.getAnimations().length);
    expect(running).toBe(0);
    const zoom = await transform(page);
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(await transform(page)).not.toBe(zoom);
    const done = await transform(page);
    await page.waitForTimeout(100);
    expect(await transform(page)).toBe(done);
    await page.close();
  });

  it("animates for no longer than 300 ms otherwise", async () => {
    const page = await essay();
    await page.locator(".ag-fold").first().click();
    const times = await page.evaluate(() =>
      (document.querySelector("argument-graph")?.shadowRoot?.getAnimations() ?? []).map((animation) =>
        Number(animation.effect?.getComputedTiming().endTime ?? 0),
      ),
    );
    expect(times.length).toBeGreaterThan(0);
    expect(Math.max(...times)).toBeLessThanOrEqual(300);
    await page.close();
  });

  it.each(["light", "dark"] as const)(
    "paints in the system's colours where colours are forced, %s",
    async (colorScheme) => {
      const page = await essay({ forcedColors: "active", colorScheme });
      const paints = await page.evaluate(() => {
        const root = document.querySelector("argument-graph")?.shadowRoot;
        const probe = document.createElement("span");
        document.body.append(probe);
        const system = (name: string) => {
          probe.style.setProperty("color", name);
          return getComputedStyle(probe).color;
        };
        const all = (selector: string, property: "stroke" | "fill" | "color") => [
          ...new Set(
            [...(root?.querySelectorAll(selector) ?? [])].map((element) => getComputedStyle(element)[property]),
          ),
        ];
        return {
          text: system("CanvasText"),
          canvas: system("Canvas"),
          lines: all(".ag-stroke", "stroke"),
          heads: all(".ag-head", "stroke"),
          borders: all(".ag-shape", "stroke"),
          boxes: all(".ag-shape", "fill"),
          words: all(".ag-content > div", "color"),
          key: all(".ag-sample path", "stroke").filter((paint) => paint !== "none"),
        };
      });
      const { text, canvas } = paints;
      expect(paints).toEqual({
        text,
        canvas,
        lines: [text],
        heads: [text],
        borders: [text],
        key: [text],
        boxes: [canvas],
        words: [text],
      });
      await page.close();
    },
  );

  it("prints the whole map on the width of the paper, and the argument as text", async () => {
    const page = await essay();
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 700, height: 1000 });
    const printed = await page.evaluate(() => {
      const root = document.querySelector("argument-graph")?.shadowRoot;
      const right = Math.max(
        ...[...(root?.querySelectorAll('[role="treeitem"]') ?? [])].map((box) => box.getBoundingClientRect().right),
      );
      const port = root?.querySelector(".ag-port");
      const plane = root?.querySelector(".ag-plane")?.getBoundingClientRect();
      return {
        fits: right <= innerWidth,
        clips: port ? getComputedStyle(port).overflow : "",
        whole: (plane?.height ?? 0) <= (port?.getBoundingClientRect().height ?? 0) + 1,
        outline: root?.querySelector<HTMLElement>('[part="outline"]')?.innerText.includes("Lenin's vanguard"),
        buttons: root?.querySelector<HTMLElement>(".ag-toolbar")?.checkVisibility(),
      };
    });
    expect(printed).toEqual({ fits: true, clips: "visible", whole: true, outline: true, buttons: false });
    await page.close();
  });

  it.each(["light", "dark"] as const)("passes axe as a whole page, %s", async (colorScheme) => {
    const page = await essay({ colorScheme });
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });

  it("can be found by the browser's own search, and what the browser scrolls to comes into the window", async () => {
    const page = await essay({ viewport: { width: 600, height: 800 } });
    const far = page.locator('.ag-box[data-id="u25"]');
    const inWindow = async () => {
      const [box, port] = await Promise.all([far.boundingBox(), page.locator(".ag-port").boundingBox()]);
      return box !== null && port !== null && box.x < port.x + port.width && box.x + box.width > port.x;
    };
    expect(await inWindow()).toBe(false);
    const found = await page.evaluate(() =>
      (globalThis as unknown as { find(text: string): boolean }).find("is plainest of all in"),
    );
    expect(found).toBe(true);
    await far.evaluate((box) => box.scrollIntoView({ block: "nearest", inline: "nearest" }));
    // The map takes over what the browser has scrolled, at the event that follows.
    const scrolled = () => page.locator(".ag-port").evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
    await expect.poll(scrolled).toEqual([0, 0]);
    await expect.poll(inWindow).toBe(true);
    await page.close();
  });
});

/** One finger, from a place, by so many px, in ten steps. */
async function swipe(session: CDPSession, x: number, y: number, right: number, down: number): Promise<void> {
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", part: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: x + right * part, y: y + down * part }],
    });
  await touch("touchStart", 0);
  for (let step = 1; step <= 10; step++) {
    await touch("touchMove", step / 10);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  await touch("touchEnd", 1);
}
