import { canClose, canOpen, type Mark } from "./emphasis";

/** Running text that is being put together. */
export interface Prose {
  /** What has been written since the last mark that opened. */
  text: string;
  /** White space was read that is not written yet. */
  space: boolean;
  /** Nothing has been written since a tag. */
  afterTag: boolean;
  /** Only where a mark opens. */
  marks: Marks | undefined;
}

/** The marks that have opened. Those that are closed vanish, the others stay as they are. */
interface Marks {
  /** The text up to here, with each mark a piece of its own. */
  readonly pieces: string[];
  readonly open: { readonly mark: Mark; readonly piece: number }[];
  readonly counts: Map<Mark, number>;
}

export const proseOf = (): Prose => ({ text: "", space: false, afterTag: false, marks: undefined });

export const write = (prose: Prose, piece: string): void => {
  // A tag that goes from before a comma takes its space along.
  if (prose.space && (prose.text !== "" || prose.marks) && !(prose.afterTag && /^[,.;:!?)]/.test(piece)))
    prose.text += " ";
  prose.space = false;
  prose.afterTag = false;
  prose.text += piece;
};

/** The innermost mark that is open. */
export const openMark = ({ marks }: Prose): Mark | undefined => marks?.open[marks.open.length - 1]?.mark;

/** Closes a mark that is open, opens one, or writes it as text. */
export const writeMark = (prose: Prose, mark: Mark, source: string, at: number): void => {
  if (prose.marks?.counts.get(mark) && canClose(source, at, mark)) close(prose.marks, mark);
  else if (canOpen(source, at, mark)) {
    write(prose, "");
    prose.marks ??= { pieces: [], open: [], counts: new Map() };
    const { pieces, open } = prose.marks;
    pieces.push(prose.text, mark);
    prose.text = "";
    open.push({ mark, piece: pieces.length - 1 });
    count(prose.marks, mark, 1);
  } else write(prose, mark);
};

const count = ({ counts }: Marks, mark: Mark, by: number): void => {
  counts.set(mark, (counts.get(mark) ?? 0) + by);
};

/** Closes the innermost mark of this kind; marks inside that are still open stay as text. */
const close = (marks: Marks, mark: Mark): void => {
  for (let top = marks.open.pop(); top; top = marks.open.pop()) {
    count(marks, top.mark, -1);
    if (top.mark !== mark) continue;
    marks.pieces[top.piece] = "";
    return;
  }
};

/** The whole text. */
export const written = ({ text, marks }: Prose): string => (marks ? marks.pieces.join("") + text : text);
