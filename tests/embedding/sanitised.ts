import type { Browser } from "playwright";
import { expect, it } from "vitest";
import { CLASSIC, isSandboxNotice, open, page, type Site } from "./host";
import { inBrowser, inNode } from "./sanitisers";
import { snippets } from "./snippets";
import { SURVIVING } from "./surviving";

/** E1. Each snippet through each sanitiser ends as a map or as readable text, never as an empty box. */
export function sanitised(host: () => { readonly browser: Browser; readonly site: Site }): void {
  it("E1: each snippet behind each sanitiser ends as a map or as readable text, never as an empty box", async () => {
    const { browser, site } = host();
    const opened = await open(browser, `${site.address}/blank`);
    const all = new Map([...inNode, ...(await inBrowser(opened.page, site.address))]);
    const rows: string[] = [];
    for (const [name, snippet] of snippets) {
      const cells = await Promise.all(
        [...all].map(async ([by, sanitise]) => `<section data-by="${by}">${await sanitise(snippet)}</section>`),
      );
      rows.push(`<article data-snippet="${name}">${cells.join("")}</article>`);
    }
    await opened.page.close();
    site.files.set("/sanitised", page(rows.join(""), CLASSIC));
    const { page: result, faults } = await open(browser, `${site.address}/sanitised`);
    await result.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await result.waitForFunction(() =>
      [...document.querySelectorAll("argument-graph")].every(
        (map) => map.matches(":state(ready), :state(empty), :state(error)") && !map.matches(":state(busy)"),
      ),
    );
    for (const frame of await result.$$("section iframe")) {
      const inside = await frame.contentFrame();
      const boxes = async () => (await inside?.locator('[role="treeitem"]').count()) ?? 0;
      const mayRun = (await frame.getAttribute("sandbox")) !== "";
      if (mayRun) await expect.poll(boxes).toBe(3);
      else expect(await inside?.locator("body").innerText()).toMatch(/scripts are turned off/);
      await frame.evaluate((element, letter) => element.setAttribute("data-found", letter), mayRun ? "F" : "f");
    }
    const found = await result.evaluate(() =>
      [...document.querySelectorAll("article")].map((row) => {
        const cells = [...row.querySelectorAll<HTMLElement>("section")].map((cell) => {
          const shadow = cell.querySelector("argument-graph")?.shadowRoot;
          if (shadow && shadow.querySelectorAll('[role="treeitem"]').length > 0) return "M";
          if (!/The street is wet/.test(cell.innerText)) return "!";
          const picture = cell.querySelector("svg, img");
          if (!picture) return cell.querySelector("iframe")?.dataset.found ?? "t";
          const isThere =
            picture instanceof HTMLImageElement ? picture.naturalWidth : picture.getBoundingClientRect().width;
          return isThere > 100 ? "P" : "!";
        });
        return `${cells.join(" ")}  ${row.dataset.snippet}`;
      }),
    );
    expect(`${[...all.keys()].join(", ")}\n${found.join("\n")}`).toBe(SURVIVING);
    // The one frame of TinyMCE 7 and 8 tells that its script was not run.
    expect(faults.filter((fault) => !isSandboxNotice(fault))).toEqual([]);
    await result.close();
  });
}
