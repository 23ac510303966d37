import type { Drawing } from "./drawing";
import { keepDeeds } from "./kept-deeds";
import type { Living } from "./late-living";
import { nothingSupposed } from "./nothing-supposed";
import type { Picture } from "./picture";

/** A drawing that is a picture until what makes it alive is there; what is asked of it before is done then. */
export function lateDrawing(picture: Picture, living: Living): Drawing {
  const deeds = keepDeeds(picture.frame);
  const waiting: ((drawing: Drawing) => void)[] = [];
  let drawing: Drawing | undefined;
  let isDestroyed = false;
  void living.load().then(() => {
    deeds.stop();
    if (isDestroyed || !living.part) return;
    drawing = living.part.enliven(picture);
    for (const act of waiting) act(drawing);
    deeds.replay();
  });
  const soon = (act: (drawing: Drawing) => void) => {
    if (drawing) act(drawing);
    else waiting.push(act);
  };
  const shown = () => {
    if (!picture.shown) picture.opening.finish();
    if (!picture.shown) throw new Error("draw: this drawing was destroyed before it was shown.");
    return picture.shown;
  };
  return {
    get element() {
      if (!isDestroyed) picture.opening.finish();
      return picture.frame.root;
    },
    get graph() {
      return drawing?.graph ?? picture.graph;
    },
    get scene() {
      return drawing?.scene ?? shown().scene;
    },
    get selected() {
      return drawing?.selected;
    },
    get folded() {
      return drawing?.folded ?? picture.wanted.folded;
    },
    get suppositions() {
      return drawing?.suppositions ?? nothingSupposed;
    },
    update: (...how) => soon((drawing) => drawing.update(...how)),
    select: (id) => soon((drawing) => drawing.select(id)),
    fold: (...how) => soon((drawing) => drawing.fold(...how)),
    suppose: (...how) => soon((drawing) => drawing.suppose(...how)),
    reveal: (id) => soon((drawing) => drawing.reveal(id)),
    focus: (id) => soon((drawing) => drawing.focus(id)),
    find: (...how) => soon((drawing) => drawing.find(...how)),
    undo: () => soon((drawing) => drawing.undo()),
    redo: () => soon((drawing) => drawing.redo()),
    fit: () => soon((drawing) => drawing.fit()),
    toSvg() {
      if (!drawing) throw new Error("toSvg: what writes files has not been loaded yet. Await updateComplete first.");
      return drawing.toSvg();
    },
    destroy() {
      isDestroyed = true;
      waiting.length = 0;
      if (drawing) drawing.destroy();
      else picture.destroy();
    },
  };
}
