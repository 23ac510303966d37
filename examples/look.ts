import { expect, within } from "storybook/test";

/** How stories look at a drawing: the box whose name matches, as a screen reader finds it. */
export function box(drawing: HTMLElement, name: RegExp): HTMLElement {
  return within(drawing).getByRole("treeitem", { name });
}

/** The box of the statement with the title. */
export function statement(drawing: HTMLElement, title: string): HTMLElement {
  return box(
    drawing,
    new RegExp(`^(Claim|Evidence|Thesis)[^:]*: ${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}[.:]? `),
  );
}

/** The boxes of claims and evidence, in the order in which they are read. */
export function statements(drawing: HTMLElement): readonly HTMLElement[] {
  return within(drawing).queryAllByRole("treeitem", { name: /^(Claim|Evidence|Thesis|Argument)/ });
}

/** The small boxes on links, such as "because, together". */
export function links(drawing: HTMLElement): readonly HTMLElement[] {
  return within(drawing).queryAllByRole("treeitem", { name: /^(Reason|Objection|Step)/ });
}

/** How a box hangs together with others, in words. */
export function says(element: HTMLElement): string {
  return element.getAttribute("aria-description") ?? "";
}

/** Each box stands wholly above the next one. */
export async function expectAbove(...boxes: readonly HTMLElement[]): Promise<void> {
  const places = boxes.map((element) => element.getBoundingClientRect());
  for (const [index, { top }] of places.entries())
    if (index > 0) await expect(top).toBeGreaterThanOrEqual(places[index - 1]?.bottom ?? 0);
}

/** The boxes stand in one row, each wholly to the left of the next one. */
export async function expectRow(...boxes: readonly HTMLElement[]): Promise<void> {
  const places = boxes.map((element) => element.getBoundingClientRect());
  for (const [index, { left, top, bottom }] of places.entries()) {
    const before = places[index - 1];
    if (!before) continue;
    await expect(left).toBeGreaterThanOrEqual(before.right);
    await expect(top).toBeLessThan(before.bottom);
    await expect(bottom).toBeGreaterThan(before.top);
  }
}
