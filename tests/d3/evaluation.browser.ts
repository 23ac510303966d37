import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
import type { Drawing, DrawOptions, Evaluation } from "@argument-graph/d3";
import { german } from "@argument-graph/d3/german";
import { germanEvaluation } from "@argument-graph/evaluation/german";
import { evaluate } from "argument-graph";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { box, boxes, essay, focused, press, settled, stage } from "./stage";

afterEach(() => document.body.replaceChildren());

//  flood <── because ── wet <── because ── rain        gauge ── but ──> rain (held down by: broken ── but ──> gauge)
const flood = claim("The cellar is flooded.", { id: "flood", title: "Flood" });
const wet = claim("The street is wet.", { id: "wet", title: "Wet" });
const rain = claim("It rained.", { id: "rain", title: "Rain" });
const gauge = claim("The gauge shows no rain.", { id: "gauge", title: "Gauge" });
const broken = claim("The gauge is broken.", { id: "broken", title: "Broken" });
const sign = { ...because(wet, rain), scheme: "Argument from sign" };
const weather = toGraph(
  argument({}, flood, wet, rain, gauge, broken, because(flood, wet), sign, attack(gauge, rain), attack(broken, gauge)),
);

const judged = (options: DrawOptions = {}, width = 1200) =>
  stage(weather, { evaluation: evaluate(weather), ...options }, width);
const card = ({ element }: Drawing): HTMLElement => {
  const found = element.querySelector<HTMLElement>(".ag-card");
  if (!found) throw new Error("there is no card");
  return found;
};
const button = (drawing: Drawing, name: string): HTMLButtonElement => {
  const found = [...drawing.element.querySelectorAll("button")].find(
    (each) => (each.ariaLabel ?? each.textContent) === name,
  );
  if (!found) throw new Error(`there is no button “${name}”`);
  return found;
};
const label = (drawing: Drawing, id: string) => /stands|falls|unsettled/.exec(box(drawing, id).ariaLabel ?? "")?.[0];
const said = ({ element }: Drawing) => element.querySelector('[role="status"]')?.textContent;
const stances = (drawing: Drawing) => [...drawing.suppositions];

describe("a drawing with an evaluation", () => {
  it("says of every box, by word, whether it stands", () => {
    const drawing = judged();
    expect(label(drawing, "flood")).toBe("stands");
    expect(label(drawing, "gauge")).toBe("falls");
    for (const element of boxes(drawing)) expect(element.innerText).toMatch(/stands|falls/);
  });

  it("opens with a card on the thesis that says why it stands and what it hangs on", async () => {
    const drawing = judged();
    expect(card(drawing).innerText).toContain("The cellar is flooded.");
    expect(card(drawing).innerText).toMatch(/“Flood” stands because/);
    await settled();
    expect(card(drawing).innerText).toMatch(/falls if you reject/);
    expect(card(drawing).ariaBusy).toBeNull();
  });

  it("tells in the card of what is selected, with the questions that its scheme invites", () => {
    const drawing = judged();
    drawing.select(sign.id);
    expect(card(drawing).innerText).toContain("What else could the sign come from?");
    drawing.select("gauge");
    expect(card(drawing).getAttribute("aria-label")).toBe("On Gauge");
    expect(card(drawing).innerText).toMatch(/“Gauge” falls because “Broken” speaks against it/);
    drawing.select();
    expect(card(drawing).getAttribute("aria-label")).toBe("On Flood");
  });

  it("says in the card of the thesis what everything hangs on, and says it anew of what is supposed", async () => {
    const drawing = judged();
    const hinges = () => card(drawing).querySelector<HTMLElement>(".ag-card-hinges");
    await settled();
    expect(hinges()?.innerText).toContain("What everything hangs on");
    expect(hinges()?.innerText).toContain("If you reject “Broken”, “Flood”, “Wet” and “Rain” fall with it.");
    drawing.suppose("gauge", "rejected");
    await settled();
    expect(hinges()?.innerText).not.toContain("Broken");
    drawing.select("wet");
    expect(hinges()?.checkVisibility()).toBe(false);
  });

  describe("with questions that nobody has asked", () => {
    const show = "Show open questions in the map";
    const ghosts = (drawing: Drawing) => boxes(drawing).filter(({ classList }) => classList.contains("ag-ghost"));
    const areas = (drawing: Drawing) => boxes(drawing).map((element) => element.getBoundingClientRect());
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

    // both questions that a sign invites are open: one about the premise, one about the step
    it("shows them where they would stand as objections, pale, with nothing under or over them", async () => {
      const drawing = judged();
      const labels = () => ["flood", "wet", "rain", "gauge"].map((id) => label(drawing, id));
      const before = labels();
      drawing.select(sign.id);
      button(drawing, show).click();
      await expect.poll(() => said(drawing)).toBe("2 open questions shown.");
      expect(ghosts(drawing).map((element) => element.ariaLabel)).toEqual([
        "Open question: ?",
        "Open question: How reliable is this as a sign of that?",
        "Open question on this inference: ?",
        "Open question: What else could the sign come from?",
      ]);
      expect(labels()).toEqual(before);
      expect(button(drawing, show).ariaPressed).toBe("true");
      await expect
        .poll(() =>
          areas(drawing).some((a, index) =>
            areas(drawing)
              .slice(index + 1)
              .some((b) => overlap(a, b)),
          ),
        )
        .toBe(false);
      expect(drawing.toSvg()).toContain("What else could the sign");
      expect(drawing.scene.description).toBe(judged().scene.description);
    });

    it("hides them at a second press, and by undo shows them again", () => {
      const drawing = judged();
      drawing.select(sign.id);
      button(drawing, show).click();
      button(drawing, show).click();
      expect(ghosts(drawing)).toEqual([]);
      drawing.undo();
      expect(ghosts(drawing)).toHaveLength(4);
      drawing.undo();
      expect(ghosts(drawing)).toEqual([]);
    });

    it("shows them from the menu of the inference, and all of them from that of the map", () => {
      const drawing = judged();
      box(drawing, sign.id).focus();
      press("ContextMenu");
      button(drawing, show).click();
      expect(ghosts(drawing)).toHaveLength(4);
      button(drawing, "More").click();
      expect(button(drawing, show).ariaChecked).toBe("true");
      button(drawing, show).click();
      expect(ghosts(drawing)).toEqual([]);
    });

    it("walks to them by arrow keys, and tells in the card of the inference that they are questions to", () => {
      const drawing = judged();
      drawing.select(sign.id);
      button(drawing, show).click();
      box(drawing, sign.id).focus();
      press("ArrowDown");
      press("ArrowRight");
      press("ArrowDown");
      expect(document.activeElement?.ariaLabel).toBe("Open question: What else could the sign come from?");
      press(" ");
      expect(card(drawing).innerText).toContain("Argument from sign");
    });

    it("forgets them with the inference", () => {
      const drawing = judged();
      drawing.select(sign.id);
      button(drawing, show).click();
      const rest = toGraph(argument({}, flood, wet, because(flood, wet)));
      drawing.update(rest, { evaluation: evaluate(rest) });
      expect(ghosts(drawing)).toEqual([]);
    });
  });

  it("gives to think, word by word, only while one inference is looked at", () => {
    const drawing = judged();
    const hints = () => card(drawing).querySelector<HTMLElement>(".ag-card-hints");
    expect(hints()?.checkVisibility()).toBe(false);
    drawing.select("flood because wet");
    expect(hints()?.innerText).toContain("has a single premise");
    expect(hints()?.innerText).toMatch(/“Flood” speaks of .*“cellar”.*, which no premise mentions/);
    drawing.select("flood");
    expect(hints()?.checkVisibility()).toBe(false);
  });

  it("gives to think in the language of the words around the map", () => {
    const drawing = judged({ evaluation: evaluate(weather, { messages: germanEvaluation }), messages: german });
    drawing.select("flood because wet");
    expect(card(drawing).innerText).toContain("Zum Nachdenken");
    expect(card(drawing).innerText).toContain("hat nur eine Prämisse");
  });

  it("shows what the label of the selected box rests on, and nothing else", () => {
    const drawing = judged();
    drawing.select("wet");
    const lit = boxes(drawing).filter((element) => element.matches(".ag-related, .ag-selected"));
    expect(lit.map((element) => element.dataset.id).sort()).toEqual(
      ["broken", "broken against gauge", "gauge", "gauge against rain", "rain", "wet", sign.id].sort(),
    );
  });

  it("lets the reader reject a statement: what rests on it falls, is announced, and stays in its place", async () => {
    const told: unknown[] = [];
    const drawing = judged({ onSuppose: (suppositions) => told.push([...suppositions]) });
    const places = () =>
      boxes(drawing).map(({ dataset, offsetLeft, offsetTop }) => [dataset.id, offsetLeft, offsetTop]);
    const before = places();
    box(drawing, "rain").click();
    button(drawing, "I reject it").click();
    expect(["rain", "wet", "flood"].map((id) => label(drawing, id))).toEqual(["falls", "falls", "falls"]);
    expect(box(drawing, "rain").ariaDescription).toMatch(/^you reject it; /);
    expect(places()).toEqual(before);
    expect(told).toEqual([[["rain", "rejected"]]]);
    await expect.poll(() => said(drawing)).toBe("Now falls: Flood, Wet and Rain.");
  });

  it("takes a stance back at a second press, by undo, and all of them by reset", () => {
    const drawing = judged();
    drawing.select("rain");
    button(drawing, "I reject it").click();
    expect(button(drawing, "I reject it").ariaPressed).toBe("true");
    button(drawing, "I reject it").click();
    expect(stances(drawing)).toEqual([]);
    button(drawing, "Undo").click();
    expect(stances(drawing)).toEqual([["rain", "rejected"]]);
    drawing.suppose("gauge", "accepted");
    button(drawing, "Suppose nothing").click();
    expect(label(drawing, "rain")).toBe("stands");
    drawing.undo();
    expect(stances(drawing).length).toBe(2);
  });

  it("tries at a press what the thesis hangs on", async () => {
    const drawing = judged();
    await settled();
    button(drawing, "Rain").click();
    expect(stances(drawing)).toEqual([["rain", "rejected"]]);
    expect(label(drawing, "flood")).toBe("falls");
  });

  it("keeps the focus in the card where the button that was pressed has gone", async () => {
    const drawing = judged();
    await settled();
    const rain = button(drawing, "Rain");
    rain.focus();
    rain.click();
    await settled();
    expect(card(drawing).innerText).not.toMatch(/falls if you reject/);
    expect(card(drawing).contains(document.activeElement)).toBe(true);
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("I reject it");
  });

  it("lets a link be left out", () => {
    const drawing = judged();
    drawing.select(sign.id);
    button(drawing, "I leave it out").click();
    expect(stances(drawing)).toEqual([[sign.id, "disabled"]]);
    expect([label(drawing, "wet"), label(drawing, "rain")]).toEqual(["falls", "stands"]);
  });

  it("rejects by Delete and undoes by Ctrl+Z, and the focus stays", async () => {
    const drawing = judged();
    box(drawing, "rain").focus();
    expect(press("Delete")).toBe(true);
    expect(stances(drawing)).toEqual([["rain", "rejected"]]);
    expect(focused()).toBe("rain");
    expect(press("z", { ctrlKey: true })).toBe(true);
    expect(stances(drawing)).toEqual([]);
    expect(press("z", { ctrlKey: true })).toBe(false);
    await settled();
    expect(focused()).toBe("rain");
  });

  it("keeps the focus on the button of the card that was pressed, and walks them by arrows", () => {
    const drawing = judged();
    const accept = button(drawing, "I accept it");
    accept.focus();
    accept.click();
    expect(document.activeElement?.textContent).toBe("I accept it");
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("I reject it");
    expect(card(drawing).querySelectorAll('button[tabindex="0"]').length).toBe(1);
  });

  it("writes what is supposed into the SVG that it gives away", () => {
    const drawing = judged();
    const before = drawing.toSvg();
    drawing.suppose("rain", "rejected");
    expect(drawing.toSvg()).not.toBe(before);
  });

  it("copies an outline that says what stands and what is to be asked", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const drawing = judged();
    drawing.suppose("rain", "rejected");
    button(drawing, "More").click();
    button(drawing, "Copy as outline").click();
    await expect.poll(() => copied.mock.calls.length).toBe(1);
    const [[text = ""] = []] = copied.mock.calls;
    expect(text).toContain("1. (thesis, falls) Flood. The cellar is flooded.");
    expect(text).toContain("- Question, not answered: What else could the sign come from?");
    copied.mockRestore();
  });

  it("forgets what is about statements that an update takes away", () => {
    const drawing = judged();
    drawing.suppose("rain", "rejected");
    drawing.suppose("broken", "suspended");
    const less = toGraph(argument({}, flood, wet, rain, because(flood, wet), because(wet, rain)));
    drawing.update(less, { evaluation: evaluate(less) });
    expect(stances(drawing)).toEqual([["rain", "rejected"]]);
    expect(label(drawing, "flood")).toBe("falls");
  });

  it("keeps one stop for the Tab key in the toolbar, whichever of its buttons come and go", () => {
    const drawing = judged();
    const stops = () =>
      [...drawing.element.querySelectorAll<HTMLElement>(".ag-toolbar button:not([hidden])")]
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(({ ariaLabel }) => ariaLabel);
    expect(stops().length).toBe(1);
    button(drawing, "Suppose nothing").focus();
    expect(stops()).toEqual(["Suppose nothing"]);
    drawing.update(weather, { evaluation: undefined });
    expect(stops()).toEqual(["Find in the map"]);
  });

  it("throws where a program supposes what cannot be", () => {
    expect(() => judged().suppose("nowhere", "rejected")).toThrow(RangeError);
    expect(() => stage(weather).suppose("rain", "rejected")).toThrow("evaluation");
  });

  it("passes axe, with something supposed, in light and dark, beside and below the map", async () => {
    for (const theme of ["light", "dark"] as const)
      for (const width of [1200, 380]) {
        const drawing = judged({ theme }, width);
        drawing.select("rain");
        drawing.suppose("rain", "rejected");
        const { violations } = await axe.run(drawing.element);
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        drawing.destroy();
      }
  });

  it("stands beside the map where there is room, below it where there is not", () => {
    const wide = judged({}, 1200);
    const port = (drawing: Drawing) => drawing.element.querySelector(".ag-port")?.getBoundingClientRect();
    expect(card(wide).getBoundingClientRect().left).toBeGreaterThanOrEqual((port(wide)?.right ?? 0) - 1);
    const narrow = judged({}, 380);
    expect(card(narrow).getBoundingClientRect().top).toBeGreaterThanOrEqual((port(narrow)?.bottom ?? 0) - 1);
    expect(narrow.element.scrollWidth).toBeLessThanOrEqual(380);
  });

  describe("of which an answer takes its time", () => {
    /** An evaluation whose answers come when they are let go, with what it was asked. */
    const slow = () => {
      const own = evaluate(weather);
      const asked: { signal: AbortSignal; go: () => void }[] = [];
      const later = <T>(answer: () => T | PromiseLike<T>, signal: AbortSignal) =>
        new Promise<T>((resolve) => asked.push({ signal, go: () => resolve(answer()) }));
      const evaluation: Evaluation = {
        judge: (suppositions, signal) =>
          later(async () => {
            const judgement = await own.judge(suppositions);
            return { ...judgement, hangsOn: (id, ended) => later(() => judgement.hangsOn(id), ended) };
          }, signal),
        questions: (id) => own.questions(id),
        hints: (id) => own.hints(id),
      };
      const letGo = async (place: number) => {
        asked[place]?.go();
        await settled();
      };
      return { evaluation, asked, letGo };
    };

    it("is drawn without labels at first, then with them, then with what the thesis hangs on", async () => {
      const { evaluation, letGo } = slow();
      const drawing = judged({ evaluation });
      expect(label(drawing, "flood")).toBeUndefined();
      expect(card(drawing).ariaBusy).toBe("true");
      await letGo(0);
      expect(label(drawing, "flood")).toBe("stands");
      expect(said(drawing)).toBe("");
      expect(card(drawing).innerText).toMatch(/stands because/);
      expect(card(drawing).innerText).not.toMatch(/falls if/);
      await letGo(1);
      expect(card(drawing).innerText).toMatch(/falls if/);
      expect(card(drawing).ariaBusy).toBeNull();
    });

    it("goes on showing what it showed, and says once what turns", async () => {
      const { evaluation, letGo } = slow();
      const drawing = judged({ evaluation });
      await letGo(0);
      await letGo(1);
      drawing.suppose("rain", "rejected");
      expect(box(drawing, "rain").ariaDescription).toMatch(/^you reject it; /);
      expect(label(drawing, "flood")).toBe("stands");
      expect([said(drawing), card(drawing).ariaBusy]).toEqual(["", "true"]);
      await letGo(2);
      expect(label(drawing, "flood")).toBe("falls");
      expect(said(drawing)).toBe("Now falls: Flood, Wet and Rain.");
      const region = drawing.element.querySelector('[role="status"]');
      const changes: unknown[] = [];
      if (region) new MutationObserver((all) => changes.push(...all)).observe(region, { childList: true });
      await letGo(3);
      drawing.select("wet");
      expect(changes).toEqual([]);
    });

    it("drops what comes too late, and tells that nobody waits for it", async () => {
      const { evaluation, asked, letGo } = slow();
      const drawing = judged({ evaluation });
      await letGo(0);
      drawing.suppose("rain", "rejected");
      drawing.suppose("rain", "accepted");
      expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, true, false]);
      await letGo(3);
      await letGo(2);
      expect(label(drawing, "flood")).toBe("stands");
      drawing.destroy();
      expect(asked.every(({ signal }) => signal.aborted)).toBe(true);
    });
  });

  it("judges by all readings of another semantics", async () => {
    const [cold, mites, dead] = ["cold", "mites", "dead"].map((id) => claim(id, { id }));
    if (!cold || !mites || !dead) throw new Error("three claims");
    const disputes = [attack(cold, mites), attack(mites, cold), because(dead, cold), because(dead, mites)];
    const bees = toGraph(argument({}, dead, cold, mites, ...disputes));
    const drawing = stage(bees, { evaluation: evaluate(bees, { semantics: "preferred" }) });
    await settled();
    expect(["dead", "cold"].map((id) => label(drawing, id))).toEqual(["stands", "unsettled"]);
    expect(card(drawing).innerText).toContain("There are 2 preferred readings. “dead” stands in all of them.");
    drawing.suppose("cold", "rejected");
    await settled();
    expect(label(drawing, "mites")).toBe("stands");
    expect(said(drawing)).toBe("Now stands: mites. Now falls: cold.");
  });

  it("judges the essay", () => {
    const graph = essay();
    const drawing = stage(graph, { evaluation: evaluate(graph) }, 1280);
    expect(card(drawing).innerText).toContain("Totalitarian rule under Stalin");
    for (const element of boxes(drawing)) expect(element.ariaLabel).toMatch(/stands|falls|unsettled/);
  });
});

describe("a drawing without an evaluation", () => {
  it("has no card, and leaves Delete and Ctrl+Z to the page", () => {
    const drawing = stage(weather);
    expect(card(drawing).checkVisibility()).toBe(false);
    expect(button(drawing, "Suppose nothing").checkVisibility()).toBe(false);
    box(drawing, "rain").focus();
    expect([press("Delete"), press("z", { ctrlKey: true })]).toEqual([false, false]);
  });
});
