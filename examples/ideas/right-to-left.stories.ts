import type { DrawOptions } from "@argument-graph/d3";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { expect, within } from "storybook/test";
import { expectRow, statement } from "../look";
import { page, story } from "../story";
import text from "./right-to-left.argdown?raw";

export default { ...page, title: "Ideas/Right to left" } satisfies Meta;

/** The words that the drawing itself says; what is not named here stays English. */
const arabic: NonNullable<DrawOptions["messages"]> = {
  leadsTo: "يؤدي إلى",
  because: (premises) => (premises > 1 ? "لأن، معًا" : "لأن"),
  but: (attackers) => (attackers > 1 ? "لكن، معًا" : "لكن"),
  undercut: () => "لكن هذه الخطوة لا تلزم",
  thesis: "الأطروحة",
  evidence: "شاهد",
  notStated: "غير مصرَّح به",
  legend: "المفتاح",
  legendItem: {
    leadsTo: "يؤدي إلى",
    support: "لأن: يدعم",
    attack: "لكن: يعترض",
    undercut: "يعترض على استنتاج أو خطوة",
    thesis: "الأطروحة",
    evidence: "شاهد",
    implicit: "غير مصرَّح به",
  },
  zoomIn: "تكبير",
  zoomOut: "تصغير",
  fit: "عرض الخريطة كلها",
};

export const Drawing: StoryObj = {
  ...story({ file: "right-to-left.argdown", text, below: true, options: { messages: arabic } }),
  play: async ({ canvasElement }) => {
    const [group, rule, luxury] = ["العصبية", "الملك", "الترف"].map((title) => statement(canvasElement, title));
    if (!group || !rule || !luxury) throw new Error("There are three statements in the row.");
    await expectRow(luxury, rule, group);
    await expect(getComputedStyle(within(group).getByText(/تجمع العصبية/)).direction).toBe("rtl");
  },
};
