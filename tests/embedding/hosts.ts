import type { Browser } from "playwright";
import { describe, expect, it } from "vitest";
import { exec, root } from "../../scripts/packages.mjs";
import { open, page, type Site } from "./host";

/** The modules of Lit, by the names under which they import each other. */
const LIT = `<script type="importmap">${JSON.stringify({
  imports: {
    lit: "/modules/lit/index.js",
    "lit-html": "/modules/lit-html/lit-html.js",
    "lit-html/": "/modules/lit-html/",
    "lit-element/": "/modules/lit-element/",
    "@lit/reactive-element": "/modules/@lit/reactive-element/reactive-element.js",
    "@lit/reactive-element/": "/modules/@lit/reactive-element/",
  },
})}</script>`;

const COURSE = `import { html, LitElement } from "lit";
import "/dist/argument-graph.module.js";

class Course extends LitElement {
  static properties = { text: {}, view: {}, chosen: {} };
  constructor() {
    super();
    this.text = "[Wet]: The street is wet.\\n  + [Rain]: It rained.\\n";
    this.view = "both";
  }
  render() {
    return html\`<p>\${this.chosen}</p>
      <argument-graph .view=\${this.view} @argument-graph-select=\${({ detail }) => { this.chosen = detail.id; }}>
        <pre>\${this.text}</pre>
      </argument-graph>\`;
  }
}
customElements.define("a-course", Course);`;

/** E8. Hosts that make the element for themselves; React, Vue and Svelte are in tests/recipes. */
export function hosts(host: () => { readonly browser: Browser; readonly site: Site }): void {
  it("E8: a component of Lit has a map in its shadow root, sets its properties and hears its events", async () => {
    const { browser, site } = host();
    site.files.set("/course.js", COURSE);
    site.files.set("/lit", page("<a-course></a-course>", `${LIT}<script type="module" src="/course.js"></script>`));
    const { page: opened, faults } = await open(browser, `${site.address}/lit`);
    const boxes = opened.locator('[role="treeitem"]');
    await expect.poll(() => boxes.count()).toBe(3);
    expect(await opened.locator("argument-graph").evaluate((map) => Reflect.get(map, "view"))).toBe("both");
    await opened.locator('[role="treeitem"][data-id="Rain"]').click();
    await expect.poll(() => opened.locator("a-course p").first().innerText()).toBe("Rain");
    await opened
      .locator("a-course")
      .evaluate((course) =>
        Reflect.set(course, "text", "[Dry]: Dry.\n  - [Wet]: The street is wet.\n  + [Sun]: Sun.\n"),
      );
    await expect.poll(() => boxes.count()).toBe(5);
    expect(faults.filter((fault) => !/Lit is in dev mode/.test(fault))).toEqual([]);
    await opened.close();
  });

  describe("E8: where there is no page", () => {
    it.each(["", "/define", "/auto", "/german", "/arabic", "/anywidget", "/reveal"])(
      "@argument-graph/element%s can be imported, and touches nothing",
      async (entry) => {
        const script = `import "@argument-graph/element${entry}"; console.log(Object.keys(globalThis).includes("ArgumentGraph"))`;
        const { stdout, stderr } = await exec(process.execPath, ["--input-type=module", "--eval", script], {
          cwd: root,
        });
        expect({ stdout, stderr }).toEqual({ stdout: "false\n", stderr: "" });
      },
    );
  });
}
