import { dark, isRightToLeft, light, outlineSheet, themeProperties, toOutlineHtml } from "argument-graph";
import type { Drawn } from "./draw";

/** The outline as a page by itself: it needs no script, no other file and no network. */
export function outlinePage({ document, labelling, verdicts, scene, words: { messages } }: Drawn): string {
  const outline = toOutlineHtml(document, {
    messages,
    verdicts,
    headingLevel: 1,
    ...(labelling && { labelling }),
  });
  return `<!doctype html>
<html lang="${messages.language}" dir="${isRightToLeft(messages) ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(document.title ?? messages.untitled)}</title>
<style>
:root { ${themeProperties(scene.theme.dark ? dark : light)} background: var(--ag-page); font-family: ${light.font.text.family}; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
@media print { :root { ${themeProperties(light)} } body { padding: 0; } }
${outlineSheet.trim()}
</style>
</head>
<body>
<main>
${outline.trim()}
</main>
</body>
</html>
`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
