/** What a site that embeds by address is told of a page. */
export interface OEmbedOptions {
  /** The address of the embed page, with everything behind "?". */
  readonly address: string;
  readonly title?: string;
  /** In px; by default 800 and 600. */
  readonly width?: number;
  readonly height?: number;
  readonly providerName?: string;
  readonly providerUrl?: string;
}

/** An answer as oEmbed 1.0 has it, for type `rich`. */
export interface OEmbed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title?: string;
  readonly provider_name?: string;
  readonly provider_url?: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

/**
 * The oEmbed answer for a page with a map: the file that sites such as WordPress read where the page links to it, and that a
 * static host can serve. https://oembed.com is the specification.
 *
 * @throws TypeError if the address is neither http nor https.
 *
 * @example
 * ```ts
 * import { toOEmbed } from "@argument-graph/element";
 *
 * const { html, type } = toOEmbed({ address: "https://example.org/embed/?src=rain.argdown", title: "Rain" });
 *
 * type; // => "rich"
 * html.startsWith('<iframe src="https://example.org/embed/?src=rain.argdown"'); // => true
 * ```
 */
export function toOEmbed(options: OEmbedOptions): OEmbed {
  const { address, title, width = 800, height = 600, providerName, providerUrl } = options;
  const { href, protocol } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") throw new TypeError(`toOEmbed: ${address} is no web page.`);
  const frame = { src: href, title: title ?? "Argument map", width: String(width), height: String(height) };
  const attributes = Object.entries(frame).map(([name, value]) => `${name}="${escaped(value)}"`);
  return {
    version: "1.0",
    type: "rich",
    ...(title !== undefined && { title }),
    ...(providerName !== undefined && { provider_name: providerName }),
    ...(providerUrl !== undefined && { provider_url: providerUrl }),
    width,
    height,
    html: `<iframe ${attributes.join(" ")} sandbox="allow-scripts allow-popups allow-downloads" style="border:0"></iframe>`,
  };
}

const escaped = (value: string): string => value.replace(/[&"<>]/g, (char) => `&#${char.charCodeAt(0)};`);
