/** What an author may write at the top of a file to reach beyond it: none of it may be more than data. */
export const hostileSettings: readonly (readonly [string, string])[] = [
  [
    "options of ours",
    "maxWidth: 99999\ndirection: right\nevaluate: true\nfolded: [Wet]\nstandalone: true\nformat: json",
  ],
  [
    "options of other tools",
    "html: {head: '<script>pwn()</script>', createHeader: true}\nfrontMatterSettingsMode: priority",
  ],
  [
    "a theme and fonts",
    "theme: {colors: {text: 'url(https://evil.example/x)'}, font: 'x; } * { display: none'}\ncss: '@import url(//evil.example)'",
  ],
  [
    "plugins and processes",
    "plugins: [./evil.js]\nprocess: [run-it]\nconfig: argdown.config.js\nrequire: child_process",
  ],
  [
    "includes and places",
    "include: /etc/passwd\nimport: other.argdown\nsrc: https://evil.example/x.argdown\nbase: //evil.example/\noutput: ../../x.svg",
  ],
  [
    "addresses that run",
    "links_to: 'javascript:pwn()'\nimages: {files: {a: {path: 'https://evil.example/p.png'}}}\nurl: 'data:text/html,<script>pwn()</script>'",
  ],
  [
    "keys of prototypes",
    "__proto__: {polluted: true, evaluate: true}\nconstructor: {prototype: {polluted: true}}\ntoString: 1\nhasOwnProperty: x",
  ],
  ["limits", "limits: {maxAliases: 100000, maxDepth: 100000}\nmaxStatements: 1e9\nschema: full\nthrowExceptions: true"],
  [
    "sanitizing off",
    "sanitize: false\ntrusted: true\nallowHtml: true\nallowScripts: true\nsecurityLevel: loose\ncsp: off",
  ],
  [
    "network",
    "fetch: https://evil.example\nwebhook: https://evil.example\nanalytics: true\nremote: {url: ws://evil.example}",
  ],
];

/** What is no setting at all, but YAML that some readers do more with than read it. */
export const hostileYaml: readonly (readonly [string, string])[] = [
  ["a function", "run: !!js/function 'function () { return 1 }'"],
  ["a pattern", "run: !!js/regexp /x/"],
  ["an object of another language", "run: !!python/object/apply:os.system ['true']"],
  ["a tag of one's own", "run: !evil {a: 1}"],
  ["aliases that multiply", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]"],
  ["a merge key", "base: &base {maxWidth: 1}\nmore: {<<: *base}"],
  ["two documents", "a: 1\n---\nb: 2"],
  ["nesting without end", `deep: ${"[".repeat(5000)}${"]".repeat(5000)}`],
];

export const plainText = "[Wet]: The street is wet.\n  + [Rain]: It rained.\n  - [Dry]: It is dry.\n";

export const withSettings = (settings: string): string => `===\n${settings}\n===\n\n${plainText}`;

/** Sources, texts and a title, each with what must not come out of the page as more than words. */
export const hostileSources = withSettings(
  [
    'title: "<script>pwn()</script>"',
    "language: '\" onload=\"pwn()'",
    "sources:",
    "  - {id: a, type: webpage, title: '<img src=x onerror=pwn()>', URL: 'javascript:pwn()'}",
    "texts:",
    "  - {id: t, title: '</svg><script>pwn()</script>', url: 'https://evil.example/essay.md', content: It rained.}",
    "notes: [{kind: gap, text: '</style><script>pwn()</script>'}]",
  ].join("\n"),
).replace("[Rain]: It rained.", '[Rain]: It rained. {cite: a, anchors: "It rained."}');
