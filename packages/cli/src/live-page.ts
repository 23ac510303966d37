/** The page that `serve` shows: it loads the drawing as a picture and everything else as text, so no markup is made. */
export const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>argument-graph</title>
<link rel="stylesheet" href="/page.css">
<link rel="icon" href="data:,">
<script src="/page.js" defer></script>
</head>
<body>
<header><h1 id="title">argument-graph</h1><p id="state" role="status">Loading.</p></header>
<main>
<img id="map" alt="The argument as a map; the same as text stands below.">
<section aria-labelledby="problems-title"><h2 id="problems-title">Problems</h2><pre id="problems"></pre></section>
<section aria-labelledby="outline-title"><h2 id="outline-title">Outline</h2><pre id="outline"></pre></section>
</main>
</body>
</html>
`;

export const pageCss = `
:root { color-scheme: light dark; font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
h1 { font-size: 1.25rem; margin: 0; }
h2 { font-size: 1rem; }
img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.875rem; }
`;

export const pageJs = `
const byId = (id) => document.getElementById(id);
const show = async () => {
  const { title, outline, problems, summary, version } = await (await fetch("/state.json")).json();
  document.title = title;
  byId("title").textContent = title;
  byId("outline").textContent = outline;
  byId("problems").textContent = problems === "" ? "None." : problems;
  byId("state").textContent = summary;
  byId("map").src = "/map.svg?" + version;
};
const events = new EventSource("/events");
events.onmessage = show;
events.onerror = () => { byId("state").textContent = "The command has ended; this is what it showed last."; };
`;

/** Nothing but what the command itself serves, and no markup from strings. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");
