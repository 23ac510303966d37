import { render } from "argument-graph";
import { CLASSIC, escaped, MODULE, pre, RAIN } from "./host";

/** What is read wherever there is no map. */
export const WORDS = "The street is wet, because it rained.";

const fallback = `<p>${WORDS}</p>`;
const link = `<p><a href="/rain.argdown">${WORDS}</a></p>`;
const { svg } = render(RAIN);

/** The ways to put a map into a page that the documentation shows, each as somebody pastes it into an editor. */
export const snippets: ReadonlyMap<string, string> = new Map([
  ["element with src", `<argument-graph src="/rain.argdown">${link}</argument-graph>`],
  [
    "element with a data script",
    `<argument-graph><script type="text/argument-graph">${RAIN}</script></argument-graph>${fallback}`,
  ],
  ["element with a pre", `<argument-graph><pre>${escaped(RAIN)}</pre></argument-graph>`],
  ["div with data-src", `<div class="argument-graph" data-src="/rain.argdown">${fallback}</div>`],
  ["pre with a class", pre()],
  ["code with a language", `<pre><code class="language-argument-graph">${escaped(RAIN)}</code></pre>`],
  ["code in Argdown", `<pre><code class="language-argdown">${escaped(RAIN)}</code></pre>`],
  [
    "frame",
    `<iframe src="/dist/embed/?src=/rain.argdown" title="Argument map" width="700" height="500"></iframe>${link}`,
  ],
  ["pre and a classic script", `${pre()}${CLASSIC}`],
  ["pre and a module script", `${pre()}${MODULE}`],
  ["inline SVG", `<figure>${svg}<figcaption>${WORDS}</figcaption></figure>`],
  ["image", `<p><img src="/rain.svg" alt="Argument map"> ${WORDS}</p>`],
  ["details", `<details open><summary>Argument</summary>${pre()}</details>`],
  ["nested list", '<ul class="argument-graph"><li>The street is wet.<ul><li>because it rained</li></ul></li></ul>'],
  ["link", `<p><a class="argument-graph" href="/rain.argdown">${WORDS}</a></p>`],
  [
    "declarative shadow root",
    `<argument-graph><template shadowrootmode="open"><slot></slot></template><pre>${escaped(RAIN)}</pre></argument-graph>`,
  ],
]);

export const files = (): Map<string, string> =>
  new Map([
    ["/rain.argdown", RAIN],
    ["/rain.svg", svg],
  ]);
