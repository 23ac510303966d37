import { html } from "./dom";

/** The outline as lines of text that wrap under their own beginning. */
export function fillOutline(section: HTMLElement, outline: string): void {
  const document = section.ownerDocument;
  const lines = outline.split("\n").filter((line) => line.trim() !== "");
  section.replaceChildren(
    ...lines.map((line) => {
      const text = line.trimStart();
      const row = html(document, "p", { text });
      row.dir = "auto";
      row.style.setProperty("padding-inline-start", `${line.length - text.length}ch`);
      return row;
    }),
  );
}
