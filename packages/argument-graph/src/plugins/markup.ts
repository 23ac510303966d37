/** Text for the content of an element or for an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The element that loads a script once the page has been read. */
export const scriptTag = (address: string, integrity?: string): string =>
  `<script src="${escapeHtml(address)}"${integrity === undefined ? "" : ` integrity="${escapeHtml(integrity)}" crossorigin`} defer></script>\n`;
