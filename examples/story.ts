import { type Diagnostic, toGraph } from "@argument-graph/core";
import { type Drawing, type DrawOptions, draw } from "@argument-graph/d3";
import { argdown } from "@argument-graph/formats/argdown";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { evaluate } from "argument-graph";
import "./story.css";

/** An argument's file and how to draw it. */
export interface Example {
  /** The name that stands above the text. */
  readonly file: string;
  readonly text: string;
  readonly options?: DrawOptions;
  /** Show what stands and what falls. Default false. */
  readonly evaluated?: boolean;
  /** A wide drawing has its text below it at every width. Default false. */
  readonly below?: boolean;
}

/**
 * A story that shows an argument's text beside its drawing, and below the text what is wrong with it.
 *
 *     +---------------------+-----------+
 *     |                     | file      |
 *     |       drawing       | text      |
 *     |                     | mistakes  |
 *     +---------------------+-----------+      (the text below the drawing where there is little room)
 */
export function story(example: Example): Pick<StoryObj, "render"> {
  return {
    render: (_, { abortSignal }) => {
      const { element, drawing } = show(example);
      abortSignal.addEventListener("abort", () => drawing.destroy());
      return element;
    },
  };
}

/** What all pages of ideas share: one drawing, with the documentation of the `.mdx` file around it. */
export const page = { parameters: { docs: { canvas: { withToolbar: false } } } } satisfies Meta;

function show({ file, text, options = {}, evaluated = false, below = false }: Example): {
  element: HTMLElement;
  drawing: Drawing;
} {
  const { document: argument, diagnostics } = argdown.parse(text);
  const [stage, source] = [make("div", "example-drawing"), make("div", "example-source")];
  source.append(make("h2", "example-file", file), code(text, `The text of ${file}`));
  if (diagnostics.length > 0) source.append(make("h2", "example-file", "What is wrong"), list(diagnostics, text));
  const element = make("div", below ? "example below" : "example");
  element.append(stage, source);
  element.dataset.theme = typeof options.theme === "string" ? options.theme : "auto";
  const graph = toGraph(argument);
  return { element, drawing: draw(stage, graph, { ...options, ...(evaluated && { evaluation: evaluate(graph) }) }) };
}

function list(diagnostics: readonly Diagnostic[], text: string): HTMLElement {
  const element = make("ol", "example-diagnostics");
  for (const { severity, message, range } of diagnostics) {
    const item = make("li", severity);
    const place = range ? `Line ${range.start.line}, column ${range.start.column}, ` : "";
    item.append(make("p", "example-message", `${place}${severity}: ${message}`));
    if (range) item.append(code(quote(text, range.start), `Line ${range.start.line}`));
    element.append(item);
  }
  return element;
}

/** The line with a caret under the column; of a long line, what stands around the column. */
function quote(text: string, { line, column }: { line: number; column: number }): string {
  const whole = text.split(/\r?\n/)[line - 1] ?? "";
  const from = column > 32 ? column - 24 : 0;
  const [before, after] = [from > 0 ? "…" : "", whole.length > from + 42 ? "…" : ""];
  return `${before}${whole.slice(from, from + 42)}${after}\n${" ".repeat(before.length + column - 1 - from)}^`;
}

/** A text in a fixed font; it can be focused, so that the keyboard can scroll it. */
function code(text: string, label: string): HTMLElement {
  const element = make("pre", "example-text", text);
  element.tabIndex = 0;
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", label);
  return element;
}

function make(tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
