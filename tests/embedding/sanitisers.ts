import MarkdownIt from "markdown-it";
import type { Page } from "playwright";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import sanitizeHtml from "sanitize-html";
import { unified } from "unified";

/** What an editor or a site makes of HTML that somebody pastes into it. */
export type Sanitise = (html: string) => string | Promise<string>;

const github = unified()
  .use(remarkParse)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify);

/** The elements and attributes that Canvas lets through: frames and classes, but neither scripts, SVG, nor data. */
const CANVAS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["a", "b", "blockquote", "br", "caption", "cite", "code", "dd", "div", "dl", "dt", "em", "figure", "figcaption"],
    ...["h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "li", "ol", "p", "pre", "q", "small", "span"],
    ...["strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"],
  ],
  allowedAttributes: {
    "*": ["class", "dir", "id", "lang", "title"],
    a: ["href", "target"],
    iframe: ["src", "width", "height", "allowfullscreen", "name"],
    img: ["src", "alt", "width", "height"],
  },
};

/** Those that run in Node. */
export const inNode: ReadonlyMap<string, Sanitise> = new Map<string, Sanitise>([
  ["nothing", (html) => html],
  ["sanitize-html", (html) => sanitizeHtml(html)],
  ["GitHub", async (html) => String(await github.process(html))],
  ["Canvas", (html) => sanitizeHtml(html, CANVAS)],
  ["markdown-it", (html) => new MarkdownIt({ html: true }).render(html)],
]);

const EDITORS: Readonly<Record<string, object>> = {
  "TinyMCE 6": {},
  // What 7 and 8 do by themselves is an option in 6, and gives the same HTML for all of these snippets: `npm run test:recipes`
  // compares.
  "TinyMCE 7 and 8": { sandbox_iframes: true, convert_unsafe_embeds: true },
  "TinyMCE as in Moodle": { xss_sanitization: false, extended_valid_elements: "script[*],p[*],i[*]" },
  "TinyMCE with our element": {
    custom_elements: "argument-graph",
    extended_valid_elements: "argument-graph[*],script[*]",
    valid_children: "+body[style|script],+argument-graph[pre|script|p|a|ul]",
  },
};

/** Those that run in a page: DOMPurify, and an editor into which HTML is put and out of which it is taken again. */
export async function inBrowser(page: Page, address: string): Promise<ReadonlyMap<string, Sanitise>> {
  await page.addScriptTag({ url: `${address}/modules/dompurify/dist/purify.min.js` });
  await page.addScriptTag({ url: `${address}/modules/tinymce/tinymce.min.js` });
  await page.evaluate(async (editors) => {
    for (const [name, options] of Object.entries(editors)) {
      const area = document.createElement("textarea");
      area.dataset.name = name;
      document.body.append(area);
      const [editor] = await Reflect.get(window, "tinymce").init({
        target: area,
        ...{
          license_key: "gpl",
          promotion: false,
          branding: false,
          menubar: false,
          toolbar: false,
          statusbar: false,
          plugins: "",
        },
        ...{ skin: false, content_css: false, convert_urls: false },
        ...options,
      });
      Reflect.set(window, name, editor);
    }
  }, EDITORS);
  const edit =
    (name: string): Sanitise =>
    (html) =>
      page.evaluate(
        ([editor, text]) => {
          Reflect.get(window, editor).setContent(text);
          return Reflect.get(window, editor).getContent();
        },
        [name, html] as const,
      );
  return new Map<string, Sanitise>([
    ["DOMPurify", (html) => page.evaluate((text) => Reflect.get(window, "DOMPurify").sanitize(text), html)],
    ...Object.keys(EDITORS).map((name) => [name, edit(name)] as const),
  ]);
}
