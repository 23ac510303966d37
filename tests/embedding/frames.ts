import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { toOEmbed } from "@argument-graph/element";
import type { Browser } from "playwright";
import { describe, expect, it } from "vitest";
import { dist, open, page, type Site } from "./host";

/** E12, E13, E15: the page that other pages put into a frame. */
export function frames(host: () => { readonly browser: Browser; readonly site: Site }): void {
  const embed = (query: string) => `${host().site.address}/dist/embed/?${query}`;

  describe("the embed page", () => {
    it("draws the text at an address, as the address wishes, and asks nobody else for anything", async () => {
      const {
        page: opened,
        faults,
        requests,
      } = await open(host().browser, embed("src=/rain.argdown&view=both&theme=dark&lang=de&label=Regen"));
      await expect.poll(() => opened.locator('[role="treeitem"]').count()).toBe(3);
      expect(
        await opened.locator("argument-graph").evaluate((map) => [...map.attributes].map(({ name }) => name)),
      ).toEqual(["view", "theme", "lang", "label", "src"]);
      expect(await opened.getByRole("button", { name: "Gliederung", exact: true }).count()).toBe(1);
      expect(await opened.title()).toBe("Regen");
      expect(await opened.evaluate(() => document.documentElement.lang)).toBe("de");
      expect(faults).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(host().site.address))).toEqual([]);
      expect(await opened.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
        0,
        0,
        "",
      ]);
      await opened.close();
    });

    it("says what is wrong with its address, and asks for nothing then", async () => {
      const wrong: readonly (readonly [query: string, message: RegExp])[] = [
        ["", /Write the address/],
        ["src=", /Write the address/],
        ["src=javascript:alert(1)", /none that can be loaded/],
        ["src=data:text/plain,x", /none that can be loaded/],
        ["src=file:///etc/passwd", /none that can be loaded/],
        ["src=https://user:word@example.org/x", /none that can be loaded/],
        [`src=${"x".repeat(3000)}`, /none that can be loaded/],
        ["src=/nowhere.argdown", /the server answered 404/],
        ["src=/blank", /is a web page/],
      ];
      const { page: opened, requests } = await open(host().browser, `${host().site.address}/blank`);
      for (const [query, message] of wrong) {
        await opened.goto(embed(query));
        const says = () =>
          opened.evaluate(() => {
            const map = document.querySelector("argument-graph");
            const alert = map?.shadowRoot?.querySelector<HTMLElement>('[role="alert"]');
            return `${document.querySelector("main")?.innerText} ${alert?.innerText}`;
          });
        await expect.poll(says, { message: query.slice(0, 40) }).toMatch(message);
      }
      expect(requests.filter((url) => !url.startsWith(host().site.address))).toEqual([]);
      await opened.close();
    });

    it("takes nothing from its address but what it knows", async () => {
      const query =
        "src=/rain.argdown&view=<img>&theme=neon&lang=%22onload=1&onclick=alert(1)&direction=right&semantics=../x&label=%3Cimg%20src=x%20onerror=alert(1)%3E";
      const { page: opened, faults } = await open(host().browser, embed(query));
      await expect.poll(() => opened.locator('[role="treeitem"]').count()).toBe(3);
      const attributes = await opened
        .locator("argument-graph")
        .evaluate((map) => [...map.attributes].map(({ name, value }) => `${name}=${value}`));
      expect(attributes).toEqual([
        "direction=right",
        "label=<img src=x onerror=alert(1)>",
        `src=${host().site.address}/rain.argdown`,
      ]);
      expect(await opened.locator("img").count()).toBe(0);
      expect(faults).toEqual([]);
      await opened.close();
    });

    it("E12: tells its height in three dialects, and the frame comes to rest at it", async () => {
      const host_ = page(
        `<iframe src="/dist/embed/?src=/rain.argdown&view=both" title="Map" width="800" height="150"></iframe>`,
        '<script src="/listen.js"></script>',
      );
      host().site.files.set("/around", host_);
      // A page around that speaks all three: ours, that of Canvas, and H5P's resizer.
      host().site.files.set(
        "/listen.js",
        `const heard = []; window.heard = heard;
         addEventListener("message", ({ data, source }) => {
           heard.push(data);
           const frame = document.querySelector("iframe");
           const answer = (action) => source.postMessage({ context: "h5p", action }, "*");
           if (data.context === "h5p" && data.action === "hello") answer("hello");
           if (data.context === "h5p" && data.action === "prepareResize") answer("resizePrepared");
           if (data.context === "h5p" && data.action === "resize") frame.style.height = data.scrollHeight + "px";
         });`,
      );
      const { page: opened } = await open(host().browser, `${host().site.address}/around`);
      const [, frame] = opened.frames();
      await expect.poll(() => frame?.locator('[role="treeitem"]').count()).toBe(3);
      await opened.waitForTimeout(400);
      const heard: readonly Readonly<Record<string, unknown>>[] = await opened.evaluate(() =>
        Reflect.get(window, "heard"),
      );
      const last = (test: (message: Readonly<Record<string, unknown>>) => boolean) => heard.filter(test).at(-1);
      const height = await frame?.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height);
      expect(height).toBeGreaterThan(200);
      const whole = Math.ceil(height ?? 0);
      expect(last(({ type }) => type === "argument-graph:resize")).toEqual({
        type: "argument-graph:resize",
        height: whole,
      });
      expect(last(({ subject }) => subject === "lti.frameResize")).toEqual({
        subject: "lti.frameResize",
        height: whole,
      });
      expect(last(({ action }) => action === "resize")).toMatchObject({ context: "h5p", scrollHeight: whole });
      expect(await opened.locator("iframe").evaluate(({ clientHeight }) => clientHeight)).toBe(whole);
      // It does not grow for ever: nothing more is said.
      await opened.waitForTimeout(400);
      const quiet = await opened.evaluate(() => Reflect.get(window, "heard").length);
      await opened.waitForTimeout(400);
      expect(await opened.evaluate(() => Reflect.get(window, "heard").length)).toBe(quiet);
      await opened.close();
    });

    it("hears the page around it alone, and only questions for its height", async () => {
      host().site.files.set(
        "/asking",
        page(
          '<iframe name="one" src="/dist/embed/?src=/rain.argdown" title="Map" width="800" height="300"></iframe><iframe name="other" src="/blank" title="Other"></iframe>',
          "",
        ),
      );
      const { page: opened, faults } = await open(host().browser, `${host().site.address}/asking`);
      const one = opened.frame("one");
      await expect.poll(() => one?.locator('[role="treeitem"]').count()).toBe(3);
      await opened.evaluate(() => {
        const heard: unknown[] = [];
        Reflect.set(window, "heard", heard);
        addEventListener("message", ({ data }) => heard.push(data));
      });
      const heard = async () => {
        await opened.waitForTimeout(100);
        return opened.evaluate(() => Reflect.get(window, "heard").splice(0).length);
      };
      const send = (message: unknown) => opened.evaluate((data) => window.frames[0]?.postMessage(data, "*"), message);
      for (const strange of [
        null,
        "argument-graph:ask",
        1,
        {},
        { context: "h5p" },
        { type: "argument-graph:set", src: "x" },
      ])
        await send(strange);
      await send("x".repeat(1_000_000));
      expect(await heard()).toBe(0);
      await opened.frame("other")?.evaluate(() => parent.frames[0]?.postMessage({ type: "argument-graph:ask" }, "*"));
      expect(await heard()).toBe(0);
      await send({ type: "argument-graph:ask" });
      expect(await heard()).toBe(2);
      expect(faults).toEqual([]);
      await opened.close();
    });

    it("E15: has an oEmbed answer beside it that is valid, and whose frame draws the map", async () => {
      const { browser, site } = host();
      const written: unknown = JSON.parse(await readFile(join(dist, "embed/oembed.json"), "utf8"));
      expect(written).toMatchObject({ version: "1.0", type: "rich", width: 800, height: 600 });
      const page_ = await readFile(join(dist, "embed/index.html"), "utf8");
      expect(page_).toContain('rel="alternate" type="application/json+oembed" href="oembed.json"');
      const answer = toOEmbed({ address: `${embed("src=/rain.argdown")}&label="><b>`, title: 'A "map" <b>' });
      expect(Object.keys(answer)).toEqual(["version", "type", "title", "width", "height", "html"]);
      site.files.set("/oembed", page(answer.html, ""));
      const { page: opened } = await open(browser, `${site.address}/oembed`);
      expect(await opened.locator("b").count()).toBe(0);
      const frame = opened.locator("iframe");
      expect(await frame.getAttribute("title")).toBe('A "map" <b>');
      expect(await frame.getAttribute("src")).toBe(new URL(`${embed("src=/rain.argdown")}&label="><b>`).href);
      expect(() => toOEmbed({ address: "javascript:alert(1)" })).toThrow(TypeError);
      await opened.close();
    });
  });
}
