// Judges maps in a page and says for how long that held the page up; run.mjs bundles it and calls it in Chromium.
import { type Id, toGraph } from "@argument-graph/core";
import { evaluate, type Judgement, mapSemantics } from "argument-graph";
import type { Figure } from "./figure";
import { dense, large, numbers } from "./maps";

/** Tasks longer than this, in ms, are those that a browser reports as long. */
const LONG = 50;

/** The longest tasks of the page while something goes on, in ms; 0 if none is a long one. */
async function longestTask(act: () => Promise<unknown>): Promise<number> {
  const tasks: PerformanceEntryList = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  await turns();
  observer.observe({ type: "longtask" });
  await act();
  await turns();
  observer.disconnect();
  return Math.max(0, ...tasks.map(({ duration }) => duration));
}

/** So many turns of the page that its tasks are over and have been reported. */
async function turns(): Promise<void> {
  for (const _ of numbers(5)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The computation is the same each time, so what is longer than at the best of times is due to the machine. */
async function least(rounds: number, act: (round: number) => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (const round of numbers(rounds)) all.push(await longestTask(() => act(round)));
  return Math.min(...all);
}

/** What a live map asks at a click. */
async function ask(judgement: Judgement, id: Id): Promise<void> {
  judgement.explain(id);
  await judgement.hangsOn(id);
  await judgement.verdicts();
}

async function longTasks(): Promise<readonly Figure[]> {
  const huge = toGraph(large(10_000, 4_000, 4_000));
  const preparing = await least(3, () => evaluate(huge).prepare());
  const evaluation = evaluate(huge);
  const click = async (round: number) =>
    ask(await evaluation.judge(new Map([[`s${round * 1_000}`, "rejected"]])), `s${round}`);
  await click(9);
  const figures: Figure[] = [
    { name: "10,000 statements: longest task while they are made ready", value: preparing, unit: "ms", most: LONG },
    { name: "10,000 statements: longest task at a click", value: await least(5, click), unit: "ms", most: LONG },
  ];
  const disputed = toGraph(dense(300, 900));
  for (const semantics of mapSemantics.filter((name) => name !== "grounded")) {
    const value = await least(3, async () => ask(await evaluate(disputed, { semantics }).judge(), "s0"));
    figures.push({ name: `300 statements, 900 attacks: longest task, ${semantics}`, value, unit: "ms", most: LONG });
  }
  return figures;
}

Object.assign(window, { longTasks });
