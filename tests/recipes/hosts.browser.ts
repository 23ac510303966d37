import { upgradePage } from "@argument-graph/element";
import { afterEach, describe, expect, it } from "vitest";
import coursePage from "../../examples/recipes/html/index.html?raw";

let stop = (): void => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const TEXT = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n";

/** Puts HTML into the page as a host would send it, and gives how many boxes each map in it has. */
async function maps(html: string, count = 1): Promise<readonly number[]> {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  document.body.append(...parsed.body.childNodes);
  stop = upgradePage();
  await expect.poll(() => document.querySelectorAll("argument-graph").length).toBe(count);
  const all = [...document.querySelectorAll("argument-graph")];
  await Promise.all(all.map((map) => map.updateComplete));
  return all.map(({ shadowRoot }) => shadowRoot?.querySelectorAll('[role="treeitem"]').length ?? 0);
}

describe("what hosts make of a fence becomes a map", () => {
  // the host, and the HTML that it writes
  it.each([
    ["Hugo, with the hook", `<pre class="argument-graph" data-direction="right">\n${TEXT}\n</pre>`],
    [
      "Hugo, without it",
      `<div class="highlight"><pre tabindex="0"><code class="language-argdown" data-lang="argdown">${TEXT}</code></pre></div>`,
    ],
    [
      "Jekyll",
      `<div class="language-argdown highlighter-rouge"><div class="highlight"><pre class="highlight"><code>${TEXT}</code></pre></div></div>`,
    ],
    ["MkDocs, with the fence", `<div class="argument-graph">${TEXT}</div>`],
    [
      "MkDocs, without it",
      `<div class="language-argdown highlight"><pre><span></span><code>${TEXT}</code></pre></div>`,
    ],
    ["VitePress", `<pre class="argument-graph" data-format="argdown">${TEXT}</pre>`],
  ])("%s", async (_host, html) => {
    expect(await maps(html)).toEqual([3]);
  });
});

describe("the course page", () => {
  it("has two maps, of the text and of the list", async () => {
    expect(await maps(coursePage, 2)).toEqual([5, 5]);
  });
});
