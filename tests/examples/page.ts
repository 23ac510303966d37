import type { ArgumentDocument, Name, Source } from "@argument-graph/core";
import type { AssessedPart, Assessment } from "@argument-graph/evaluation";

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? character);

/** The page with new content between `<!-- name -->` and `<!-- /name -->`, as far in as the first of them. */
export function fill(page: string, name: string, lines: readonly string[]): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new RangeError(`fill: the page has no place called "${name}"`);
  const indent = " ".repeat(start - page.lastIndexOf("\n", start) - 1);
  const content = lines.map((line) => `${indent}${line}\n`).join("");
  return `${page.slice(0, start)}${open}\n${content}${indent}${page.slice(end)}`;
}

/** The essay: its title, what is said about it, its paragraphs and its gaps. */
export function essayLines(markdown: string): readonly string[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      if (block.startsWith("# ")) return `<h2 id="essay">${escaped(block.slice(2))}</h2>`;
      if (block === "[text missing]") return `<p class="gap">${block}</p>`;
      return `<p>${escaped(block).replace(/\*([^*]+)\*/g, "<em>$1</em>")}</p>`;
    });
}

export function noteLines({ notes = [] }: ArgumentDocument): readonly string[] {
  return notes.map(({ text }) => `<li>${escaped(text)}</li>`);
}

export function sourceLines({ sources = [] }: ArgumentDocument): readonly string[] {
  return sources.map((source) => `<li>${sentences(source).join(" ")}</li>`);
}

function sentences({ author = [], title, issued, "container-title": container, note }: Source): readonly string[] {
  const year = issued?.["date-parts"]?.[0]?.[0];
  const work = [title && `<cite>${escaped(title)}</cite>`, typeof container === "string" && `in ${escaped(container)}`];
  return [
    ...(author.length > 0 ? [`${escaped(author.map(nameOf).join(" and "))}.`] : []),
    ...(title ? [`${work.filter(Boolean).join(", ")}${year === undefined ? "" : ` (${year})`}.`] : []),
    ...(note ? [escaped(note)] : []),
  ];
}

const nameOf = ({ literal, given, family }: Name): string => literal ?? [given, family].filter(Boolean).join(" ");

/** What an assessment says in one of its parts. */
export function assessedLines({ parts }: Assessment, part: AssessedPart["part"]): readonly string[] {
  const sentences = parts.filter((each) => each.part === part).flatMap((each) => each.sentences);
  return sentences.map(({ text }) => `<li>${escaped(text)}</li>`);
}

/** An indented text as a list in lists. */
export function listLines(text: string): readonly string[] {
  const lines: string[] = ['<ul class="outline">'];
  const open: number[] = [];
  for (const line of text.split("\n").filter((candidate) => candidate.trim() !== "")) {
    const depth = line.length - line.trimStart().length;
    while (open.length > 0 && depth < (open.at(-1) ?? 0)) {
      open.pop();
      lines.push("</li></ul>");
    }
    if (open.at(-1) === depth) lines.push("</li>");
    else {
      if (open.length > 0) lines.push("<ul>");
      open.push(depth);
    }
    lines.push(`<li>${escaped(line.trim())}`);
  }
  return [...lines, ...open.map(() => "</li></ul>")];
}
