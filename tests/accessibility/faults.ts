import type { Drawing } from "@argument-graph/d3";
import type { BoxMark, JunctionMark, PathMark, Scene } from "@argument-graph/scene";

type Placed = BoxMark | JunctionMark;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is less than this apart, in px, counts as touching: rounding, not a fault. */
const TOUCH = 0.75;
/** A line may come so near to the edge of a foreign box, in px. */
const EDGE = 2;
/** How far apart the points are at which a line is looked at, in px. */
const STEP = 5;

/** Everything that is wrong with how a map lies in the page, in sentences; none if nothing is. */
export function faults(drawing: Drawing): readonly string[] {
  const boxes = marksOf(drawing.scene);
  return [
    ...overBoxes(boxes),
    ...clipped(drawing),
    ...overLabels(drawing),
    ...throughBoxes(drawing, boxes),
    ...smallTargets(drawing),
  ];
}

const marksOf = ({ marks }: Scene): readonly Placed[] =>
  marks.filter((mark): mark is Placed => mark.type === "box" || mark.type === "junction");

const areaOf = ({ x, y, width, height }: Placed): Area => ({ left: x, top: y, right: x + width, bottom: y + height });

const meet = (a: Area, b: Area, room = TOUCH): boolean =>
  a.left < b.right - room && b.left < a.right - room && a.top < b.bottom - room && b.top < a.bottom - room;

function overBoxes(boxes: readonly Placed[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (meet(areaOf(one), areaOf(other)) ? [`${one.id} over ${other.id}`] : [])),
  );
}

/** Where the letters of an element are on the screen. */
function lettersOf(element: Element): readonly Area[] {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Letters that are not wholly in the box that they belong to. */
function clipped({ element }: Drawing): readonly string[] {
  return items(element).flatMap((item) => {
    const box = item.getBoundingClientRect();
    const content = item.querySelector(".ag-content");
    const out = content ? lettersOf(content).filter((area) => !isIn(area, box)) : [];
    return out.length > 0 ? [`letters out of ${item.dataset.id}: ${content?.textContent?.trim().slice(0, 30)}`] : [];
  });
}

const isIn = (inner: Area, outer: Area): boolean =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;

/** Titles of groups over boxes or each other, and buttons over letters. */
function overLabels({ element }: Drawing): readonly string[] {
  const all = items(element);
  const headings = [...element.querySelectorAll<HTMLElement>(".ag-heading")].flatMap((each) =>
    lettersOf(each).map((area) => ({ area, words: each.textContent ?? "" })),
  );
  const titles = headings.flatMap(({ area, words }, index) => [
    ...all.flatMap((box) => (meet(area, box.getBoundingClientRect()) ? [`“${words}” over ${box.dataset.id}`] : [])),
    ...headings
      .slice(index + 1)
      .flatMap((other) => (meet(area, other.area) ? [`“${words}” over “${other.words}”`] : [])),
  ]);
  const words = all.flatMap((item) => {
    const content = item.querySelector(".ag-content");
    return content ? lettersOf(content).map((area) => ({ area, item })) : [];
  });
  const buttons = [...element.querySelectorAll<HTMLElement>(".ag-fold")]
    .filter((button) => button.checkVisibility({ visibilityProperty: true }))
    .flatMap((button) => {
      const disc = seenOf(button);
      const covered = words.find(({ area }) => meet(disc, tight(area), 2));
      return covered ? [`a button over the words of ${covered.item.dataset.id}`] : [];
    });
  return [...titles, ...buttons];
}

/** What is seen of a fold's button: a disc, smaller than what can be pressed. */
function seenOf(button: HTMLElement): Area {
  const { left, top, right, bottom } = button.getBoundingClientRect();
  return { left: left + 3, top: top + 3, right: right - 3, bottom: bottom - 3 };
}

/** The part of a line's room in which letters stand, without the lead above and below. */
const tight = ({ left, right, top, bottom }: Area): Area => {
  const lead = (bottom - top) * 0.15;
  return { left, right, top: top + lead, bottom: bottom - lead };
};

/** Lines that run through boxes that they have nothing to do with. */
function throughBoxes({ element, scene }: Drawing, boxes: readonly Placed[]): readonly string[] {
  const paths = new Map(
    [...element.querySelectorAll<SVGGElement>(".ag-line")].map((line) => [
      line.dataset.id ?? "",
      line.querySelector<SVGPathElement>(".ag-stroke"),
    ]),
  );
  const marks = scene.marks.filter((mark): mark is PathMark => mark.type === "path");
  return marks.flatMap(({ id, from, to }) => {
    const path = paths.get(id);
    if (!path) return [`no line ${id}`];
    const foreign = boxes.filter((box) => box.id !== from && box.id !== to);
    const met = foreign.find((box) => runsThrough(path, areaOf(box)));
    return met ? [`the line from ${from} to ${to} runs through ${met.id}`] : [];
  });
}

function runsThrough(path: SVGPathElement, { left, top, right, bottom }: Area): boolean {
  const box = path.getBBox();
  const around = { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  const inner = { left: left + EDGE, top: top + EDGE, right: right - EDGE, bottom: bottom - EDGE };
  if (around.left > inner.right || around.right < inner.left || around.top > inner.bottom || around.bottom < inner.top)
    return false;
  const length = path.getTotalLength();
  for (let at = 0; at <= length; at += STEP) {
    const { x, y } = path.getPointAtLength(at);
    if (x > inner.left && x < inner.right && y > inner.top && y < inner.bottom) return true;
  }
  return false;
}

/** What can be pressed and is smaller than 24 × 24 px at the size of the page. */
function smallTargets({ element }: Drawing): readonly string[] {
  return [...element.querySelectorAll<HTMLElement>('[role="treeitem"], .ag-fold')].flatMap((target) => {
    const { offsetWidth: width, offsetHeight: height } = target;
    return width >= 24 && height >= 24 ? [] : [`${target.dataset.id ?? target.ariaLabel} is ${width} × ${height} px`];
  });
}

const items = (element: HTMLElement): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('[role="treeitem"]'),
];
