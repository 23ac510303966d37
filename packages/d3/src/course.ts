import { type ArgumentGraph, type Id, isStatement } from "@argument-graph/core";
import type { Labelling } from "@argument-graph/scene";
import { everything } from "./filter";
import { ghostsIn } from "./ghosts";
import { begin, type History, record, redone, undone } from "./history";
import type { DrawingMessages } from "./messages";
import { short } from "./names";
import type { DrawOptions } from "./options";
import { type Reader, reader, within } from "./reader";
import type { Shown } from "./show";
import { turnedWords } from "./turned-words";
import { unfoldedFor } from "./unfold";
import { visibleGraph } from "./visible-graph";
import { withGhosts } from "./with-ghosts";

/** How a change is shown: `anchor` is the box that keeps its place on the screen, `open` begins anew. */
export interface Change {
  readonly anchor?: Id;
  readonly animate?: boolean;
  readonly open?: boolean;
  /** It need not be shown at once: in a large map the layout may follow in slices. */
  readonly soon?: boolean;
  /** Is called when it is shown. */
  readonly then?: () => void;
}

/** What a course needs of its drawing. */
export interface CourseHost {
  graph(): ArgumentGraph;
  options(): DrawOptions;
  messages(): DrawingMessages;
  shown(): Shown;
  /** Where the reader is. */
  anchor(): Id | undefined;
  /** Whether it is known already what stands under what the reader supposes. */
  isJudged(): boolean;
  render(change: Change, then: () => void): void;
  say(words: string): void;
}

/** The way that a reader has gone through a map: all changes to what is shown of it, each of which can be taken back. */
export interface Course {
  readonly now: Reader;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What of the map is in sight, folds apart. */
  seen(): ArgumentGraph;
  /** Goes on in another graph, as far as it has the same elements; with other folds, if they are given. */
  goOn(graph: ArgumentGraph, folded?: Iterable<Id>): void;
  change(next: Partial<Reader>, said?: () => string): void;
  fold(ids: readonly Id[], close: boolean): void;
  /** Shows the open questions to inferences in the map, or hides them. */
  ask(inferences: readonly Id[], show: boolean): void;
  undo(): void;
  redo(): void;
  /** Begins a run of finds or steps, of which each folds again what the one before had unfolded. */
  begin(): void;
  /** Takes away what hides a box: folds, a filter, the focus on another part. `run` if it is one in a run. */
  uncover(id: Id, run: boolean): void;
  /** The reader, not the program, changes something: the page is told. */
  tell(act: () => void): void;
  /** Says what has come to stand and to fall since then. */
  sayTurned(before: Labelling): void;
}

export function createCourse(folded: Iterable<Id>, host: CourseHost): Course {
  let history: History<Reader> = begin(reader(folded));
  /** The part of the map that is in sight, until the reader changes it. */
  let visible: ArgumentGraph | undefined;
  /** What a run of finds or steps began with, and whether it has changed anything. */
  let run: { readonly base: Reader; readonly changed: boolean } | undefined;

  const seen = () => {
    visible ??= withGhosts(
      visibleGraph(host.graph(), history.now, host.messages().between),
      history.now.asked,
      host.options().evaluation,
    );
    return visible;
  };
  const countStatements = () =>
    [...host.shown().tree.keys()].filter((id) => isStatement(seen().getNodeAttributes(id))).length;
  const turned = (before: Labelling) => turnedWords(host.graph(), before, host.shown().labelling, host.messages());

  /** Shows what the reader has made of the map now. Another part of it is shown from its beginning. */
  const turnTo = (next: History<Reader>, said?: () => string, anchor: Id | undefined = host.anchor()) => {
    const before = history.now;
    const { labelling } = host.shown();
    history = next;
    const { now } = history;
    const open = before.focus !== now.focus || before.filter !== now.filter;
    const isAsked = before.asked !== now.asked;
    if (open || isAsked) visible = undefined;
    const isFolded = isAsked || before.folded !== now.folded;
    const change = { open, animate: isFolded, soon: isFolded && !open };
    host.render({ ...change, ...(anchor !== undefined && !open && { anchor }) }, () => {
      const isSaidLater = host.options().evaluation !== undefined && !host.isJudged();
      const words = before.suppositions === now.suppositions ? (said?.() ?? "") : isSaidLater ? "" : turned(labelling);
      if (words !== "") host.say(words);
    });
  };

  return {
    get now() {
      return history.now;
    },
    get canUndo() {
      return history.past.length > 0;
    },
    get canRedo() {
      return history.future.length > 0;
    },
    seen,
    goOn(graph, folds) {
      visible = undefined;
      const { now, past } = history;
      history = {
        now: within(folds ? { ...now, folded: new Set(folds) } : now, graph),
        past: past.map((before) => within(before, graph)),
        future: [],
      };
    },
    change(next, said) {
      turnTo(record(history, { ...history.now, ...next }), said);
    },
    fold(ids, close) {
      const { folded } = history.now;
      const changing = new Set(ids.filter((id) => folded.has(id) !== close));
      const [anchor] = changing;
      if (anchor === undefined) return;
      const before = countStatements();
      const next = close ? [...folded, ...changing] : [...folded].filter((id) => !changing.has(id));
      const { folded: closed, unfolded } = host.messages();
      const said = () => (close ? closed : unfolded)(Math.abs(countStatements() - before));
      turnTo(record(history, { ...history.now, folded: new Set(next) }), said, anchor);
    },
    ask(inferences, show) {
      const { asked, folded } = history.now;
      const others = [...asked].filter((id) => !inferences.includes(id));
      const next = show
        ? {
            asked: new Set([...others, ...inferences]),
            folded: new Set([...folded].filter((id) => !inferences.includes(id))),
          }
        : { asked: new Set(others) };
      // Of each question there are two parts: what it says, and its link.
      this.change(next, () => host.messages().asked(ghostsIn(seen()).size / 2));
    },
    undo() {
      if (history.past.length > 0) turnTo(undone(history), () => host.messages().undone);
    },
    redo() {
      if (history.future.length > 0) turnTo(redone(history), () => host.messages().redone);
    },
    begin() {
      run = { base: history.now, changed: false };
    },
    uncover(id, isRun) {
      const base = (isRun ? run?.base : undefined) ?? history.now;
      const hidden = isRun || !host.shown().tree.has(id);
      const inSight = seen().hasNode(id);
      const whole = inSight ? base : { ...base, focus: undefined, filter: everything };
      const graph = inSight ? seen() : host.graph();
      const next = hidden ? { ...whole, folded: unfoldedFor(graph, whole.folded, id) } : whole;
      if (isAlike(next, history.now)) return;
      // Of a run, the reader takes back all at once.
      const again = isRun && run?.changed === true;
      turnTo(again ? { ...history, now: next } : record(history, next), undefined, id);
      if (isRun) run = { base, changed: true };
    },
    tell(act) {
      const before = history.now;
      act();
      const { onFold, onSuppose } = host.options();
      const { now } = history;
      for (const id of before.folded) if (!now.folded.has(id)) onFold?.(id, false);
      for (const id of now.folded) if (!before.folded.has(id)) onFold?.(id, true);
      if (before.suppositions !== now.suppositions) onSuppose?.(now.suppositions);
    },
    sayTurned: (before) => host.say(turned(before)),
  };
}

/** What focusing on a statement or link says, or showing the whole map again. */
export const focusWords = (graph: ArgumentGraph, id: Id | undefined, messages: DrawingMessages): string =>
  id === undefined ? messages.shownAll : messages.focusedOn(short(graph, id, messages));

/** Whether nothing is shown otherwise. */
function isAlike(a: Reader, b: Reader): boolean {
  const same = a.focus === b.focus && a.filter === b.filter && a.suppositions === b.suppositions && a.asked === b.asked;
  return same && a.folded.size === b.folded.size && [...a.folded].every((id) => b.folded.has(id));
}
