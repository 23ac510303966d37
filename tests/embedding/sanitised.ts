import type { Browser } from "playwright";
import { expect, it } from "vitest";
import { CLASSIC, isSandboxNotice, open, page, type Site } from "./host";
import { inBrowser, inNode } from "./sanitisers";
import { snippets } from "./snippets";

// What is left of each snippet behind each sanitiser, once a page loads the classic script:
//
//   M a map   F a map in a frame   P a picture   t readable text alone, f beside a frame in which no script may run
const EXPECTED = `
nothing, sanitize-html, GitHub, Canvas, markdown-it, DOMPurify, TinyMCE 6, TinyMCE 7 and 8, TinyMCE as in Moodle, TinyMCE with our element
M t t t M t t t t M  element with src
M t t t M t t t M M  element with a data script
M t t t t t t t t M  element with a pre
M t t M M M M M M M  div with data-src
M t t M M M M M M M  pre with a class
M t M M M M M M M M  code with a language
M t M M M M M M M M  code in Argdown
F t t F F t F f F F  frame
M t t M M M M M M M  pre and a classic script
M t t M M M M M M M  pre and a module script
P t t t P P t t t t  inline SVG
P t P P P P P P P P  image
M t t M M M M M M M  details
M t t M M M M M M M  nested list
M t t M M M M M M M  link
M t t t t t t t t M  declarative shadow root
`;

/** E1. Each snippet through each sanitiser ends as a map or as readable text, never as an empty box. */
export function sanitised(host: () => { readonly browser: Browser; readonly site: Site }): void {
  it("ends each snippet behind each sanitiser as a map or as readable text", async () => {
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
    expect(`${[...all.keys()].join(", ")}\n${found.join("\n")}`).toBe(EXPECTED.trim());
    // The one frame of TinyMCE 7 and 8 tells that its script was not run.
    expect(faults.filter((fault) => !isSandboxNotice(fault))).toEqual([]);
    await result.close();
  });
}
