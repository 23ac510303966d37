/** The address of the page that leads to a statement or link: this one, with the id after `#`. */
export function addressOf(document: Document, id: string): string {
  const address = new URL(document.URL);
  address.hash = encodeURIComponent(id);
  return address.href;
}

/** The id after `#` in the address of the page; "" if there is none, or none that can be read. */
export function idInAddress(document: Document): string {
  try {
    return decodeURIComponent(new URL(document.URL).hash.slice(1));
  } catch {
    return "";
  }
}
