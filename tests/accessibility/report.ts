import { CHECKLIST, type Item, PEOPLE, TASKS } from "./checklist";
import { CRITERIA, type Criterion } from "./criteria";
import type { NamedTest } from "./named-tests";

export type Status = "pass" | "fail" | "people must check" | "does not apply";

const testsOf = ({ number }: Item, tests: readonly NamedTest[]): readonly NamedTest[] =>
  tests.filter(({ numbers, idle }) => numbers.includes(number) && !idle);

/**
 * An item passes only by tests that bear its number, all of which run with the others: a change that breaks one of them
 * does not pass. What is known to be missing fails whatever the tests say, and so does an item that nothing checks.
 */
export function statusOf(item: Item, tests: readonly NamedTest[]): Status {
  if (item.none !== undefined) return "does not apply";
  if (item.missing !== undefined) return "fail";
  if (testsOf(item, tests).length > 0) return "pass";
  return item.people === undefined ? "fail" : "people must check";
}

const cell = (text: string): string => text.replace(/\|/g, "\\|");
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const files = (tests: readonly NamedTest[]): string =>
  [...new Set(tests.map(({ file }) => file))].map((file) => `\`${file.replace(/^tests\//, "")}\``).join(", ");

function proofOf(item: Item, tests: readonly NamedTest[]): string {
  const own = testsOf(item, tests);
  const count = `${own.length} ${own.length === 1 ? "test" : "tests"} in ${files(own)}`;
  const reason = item.none ?? item.missing ?? item.people ?? "";
  return [reason, own.length > 0 ? count : ""].filter(Boolean).join(" ") || "No test bears its number.";
}

/** The page `docs/accessibility.md`. */
export function accessibilityPage(tests: readonly NamedTest[]): string {
  const counted = (status: Status) => CHECKLIST.filter((item) => statusOf(item, tests) === status).length;
  const sections = [...new Set(CHECKLIST.map(({ section }) => section))];
  return [
    "# Accessibility",
    "",
    "What the map and the outline are held to, item by item. This page is written by `npm run docs:accessibility` from the",
    "titles of the tests: an item passes if tests bear its number, and these run with all others in `npm test`. A test of the",
    "project compares this page with them, so it cannot say more than they do.",
    "",
    `${CHECKLIST.length} items: ${counted("pass")} pass, ${counted("fail")} fail, ${counted("people must check")} only people can check, ${counted("does not apply")} do not apply.`,
    "",
    ...sections.flatMap((section) => [
      `## ${section}`,
      "",
      row("item", "what", "WCAG", "status", "by"),
      row("---", "---", "---", "---", "---"),
      ...CHECKLIST.filter((item) => item.section === section).map((item) =>
        row(item.number, item.text, item.criteria.join(", "), statusOf(item, tests), proofOf(item, tests)),
      ),
      "",
    ]),
    "## What only people can check",
    "",
    "All tests run in Chromium. Nobody has yet tried the map with a real screen reader, nor in Firefox or Safari. Wanted are",
    "the following, each with its version and the date:",
    "",
    ...PEOPLE.map((each) => `- ${each}`),
    "",
    "A reader should be able to do this without help:",
    "",
    ...TASKS.map((task, index) => `${index + 1}. ${task}`),
    "",
    "## Where we differ from the tree pattern on purpose",
    "",
    "- Going up from a box does not fold what is below it: a reader goes up to see what a premise is for. Enter folds.",
    "- Most keyboards have a star only with Shift, so a second star unfolds everything; on the number block Shift does at once.",
    "- Enter on a box with nothing below opens its menu, on a link too; on a link with something below it folds.",
    "",
  ].join("\n");
}

type Conformance = "Supports" | "Partially Supports" | "Does Not Support" | "Not Applicable";

function conformance({ id, none }: Criterion, tests: readonly NamedTest[]): readonly [Conformance, string] {
  const items = CHECKLIST.filter((item) => item.criteria.includes(id));
  const of = (status: Status) => items.filter((item) => statusOf(item, tests) === status);
  if (none !== undefined) return ["Not Applicable", none];
  const [passed, failed] = [of("pass"), of("fail")];
  const names = (some: readonly Item[]) => some.map(({ number }) => number).join(", ");
  const gaps = failed.map((item) => `${item.number}: ${item.missing ?? "nothing checks it yet."}`);
  const proof = passed.length > 0 ? `Tested by ${names(passed)}.` : "";
  const remarks = [proof, ...gaps].filter(Boolean).join(" ");
  if (failed.length > 0) return [passed.length > 0 ? "Partially Supports" : "Does Not Support", remarks];
  if (passed.length > 0) return ["Supports", remarks];
  return ["Not Applicable", items.map((item) => item.none ?? item.people ?? "").join(" ")];
}

/** The page `docs/conformance.md`, laid out as a Voluntary Product Accessibility Template, version 2.5. */
export function conformancePage(tests: readonly NamedTest[], version: string): string {
  const table = (level: "A" | "AA") => [
    row("Criteria", "Conformance Level", "Remarks and Explanations"),
    row("---", "---", "---"),
    ...CRITERIA.filter((criterion) => criterion.level === level).map((criterion) =>
      row(`${criterion.id} ${criterion.name} (Level ${level})`, ...conformance(criterion, tests)),
    ),
    "",
  ];
  return [
    "# Accessibility conformance report",
    "",
    "In the form of VPAT® 2.5, WCAG edition. Written by `npm run docs:accessibility` from the tests that",
    "[accessibility.md](accessibility.md) lists.",
    "",
    row("", ""),
    row("---", "---"),
    row(
      "Name of product",
      `argument-graph ${version}: the element \`<argument-graph>\` and the live drawing of \`@argument-graph/d3\``,
    ),
    row("Product description", "Shows an argument as a map and as an outline in a page."),
    row("Standard", "Web Content Accessibility Guidelines 2.2, levels A and AA"),
    row(
      "Evaluation methods",
      "Automatic tests in Chromium, with keys and pointer as a reader uses them, axe-core, and measures of our own. No test with a real screen reader yet, none in Firefox or Safari: a self-assessment that people have still to confirm.",
    ),
    row("What it covers", "The map, the outline and what is around them. The page that holds them is its author's."),
    "",
    "Terms: *Supports*, the product meets the criterion in at least one way without known defects; *Partially Supports*, some",
    "of it does not; *Does Not Support*, most of it does not; *Not Applicable*, the criterion does not concern the product.",
    "",
    "## Table 1: Success criteria, level A",
    "",
    ...table("A"),
    "## Table 2: Success criteria, level AA",
    "",
    ...table("AA"),
  ].join("\n");
}
