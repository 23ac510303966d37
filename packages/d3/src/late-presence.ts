import type { Frame } from "./frame";
import { joinGroups, joinPaths } from "./lines";
import { joinLines } from "./picture";
import type { Transform } from "./port";
import type { Presence, PresenceHost } from "./presence";
import type { Shown } from "./show";

/**
 * Of a map that is not large, and on paper, everything is an element. What decides which part of a large one is, and paints
 * the rest, is loaded with the first large map.
 */
export function createLatePresence(frame: Frame, host: PresenceHost): Presence {
  const { layers, backdrop } = frame;
  let presence: Presence | undefined;
  let shown: Shown | undefined;
  let transform: Transform | undefined;
  let isAsked = false;
  let isStopped = false;

  const load = async () => {
    if (isAsked) return;
    isAsked = true;
    const { createPresence } = await import("./presence");
    if (isStopped) return;
    presence = createPresence(frame, host);
    if (shown) presence.show(shown);
    if (transform) presence.look(transform);
  };
  const isLarge = () => load().catch((error: unknown) => globalThis.reportError?.(error));
  return {
    sketch(...laid) {
      if (presence) presence.sketch(...laid);
      else isLarge();
    },
    show(next) {
      shown = next;
      if (presence) return presence.show(next);
      backdrop.hidden = next.isWhole;
      if (next.isWhole) return joinLines(frame, next);
      joinGroups(layers, []);
      joinPaths(layers, []);
      isLarge();
    },
    leave(ids) {
      if (presence) return presence.leave(ids);
      const links = shown?.isWhole ? shown.scene.marks.filter((mark) => mark.type === "path") : [];
      joinPaths(
        layers,
        links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
      );
    },
    relabel(next) {
      shown = next;
      presence?.relabel(next);
    },
    look(next) {
      transform = next;
      presence?.look(next);
    },
    keep: () => presence?.keep(),
    paintedAt: (x, y) => presence?.paintedAt(x, y),
    paint: () => presence?.paint(),
    stop() {
      isStopped = true;
      presence?.stop();
    },
  };
}
