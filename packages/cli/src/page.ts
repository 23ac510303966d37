import { createHash } from "node:crypto";
import { dark, isRightToLeft, light, outlineSheet, themeProperties, toOutlineHtml, toSvg } from "argument-graph";
import { carried } from "./carried";
import type { Job } from "./job";

/** The scripts with the words of other languages than English. */
const LANGUAGES: ReadonlySet<string> = new Set(["de", "ar"]);

/**
 * The argument as a page by itself, in one file that asks nobody for anything: the drawing and the outline stand in it as
 * they are, and the text as well; where scripts run, the one inside makes a live map of it. So it works from a disk, as
 * an attachment, and in a frame with every `sandbox`. Its own policy forbids all else, connections above all.
 */
export async function page(job: Job): Promise<string> {
  const { settings } = job;
  const { format, text } = carried(job);
  const { document, labelling, verdicts, hinges, questions, scene, words } = job.drawn();
  const { messages } = words;
  const told = { verdicts, hinges, questions, ...(labelling && { labelling }) };
  const outline = toOutlineHtml(document, { messages, ...told, headingLevel: 1 });
  const style = sheet(scene.theme.dark);
  const scripts = settings.withScript ? await scriptsFor(job, messages.language) : [];
  const attributes = settings.attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    ...(scripts.length > 0 ? [`script-src ${scripts.map((script) => `'${hashOf(script)}'`).join(" ")}`] : []),
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
  return `<!doctype html>
<html lang="${messages.language}" dir="${isRightToLeft(messages) ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width">
<title>${escaped(document.title ?? messages.untitled)}</title>
<style>${style}</style>
</head>
<body>
<main>
<argument-graph format="${escaped(format)}"${attributes}>
<figure>
${toSvg(scene).trim()}
</figure>
${outline.trim()}
<details class="source"><summary>${escaped(job.source.name)}</summary>
<pre>
${escaped(text)}</pre>
</details>
</argument-graph>
</main>
${scripts.map((script) => `<script>${script}</script>\n`).join("")}</body>
</html>
`;
}

const sheet = (isDark: boolean): string => `
:root { ${themeProperties(isDark ? dark : light)} background: var(--ag-page); color: var(--ag-text); font-family: ${light.font.text.family}; }
body { margin: 0 auto; padding: 1rem; max-width: 82rem; }
argument-graph { display: block; }
figure { margin: 0 0 1rem; }
figure > svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.source { margin: 1rem 0; }
.source > pre { white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { :root { ${themeProperties(light)} } body { padding: 0; } .source { display: none; } }
${outlineSheet.trim()}
`;

async function scriptsFor(job: Job, language: string): Promise<readonly string[]> {
  const names = ["argument-graph.iife.js", ...(LANGUAGES.has(language) ? [`argument-graph.${language}.iife.js`] : [])];
  return (await Promise.all(names.map((name) => job.readScript(name)))).map(inside);
}

/** JavaScript that can stand in a page: nothing in it ends the element, or begins a comment. */
const inside = (script: string): string =>
  script.replace(/\n?\/\/# sourceMappingURL=\S*\s*$/, "").replaceAll(/<(?=\/script|!--)/gi, "\\x3C");

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
