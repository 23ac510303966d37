import type { BoxContent, MeasuredLine } from "./contract";
import { setPill } from "./set-pill";
import type { SetBox, Setting } from "./setting";

/** A band is no longer than this, in px: of many premises it covers the first. */
const LONGEST = 900;

/** Sets a link's word in a band that is as long as its premises reach; `extent` is how far that is, in px. */
export function setBand(content: BoxContent, extent: number, lying: boolean, setting: Setting): SetBox {
  const least = Math.min(extent, LONGEST);
  const pill = setPill(content, lying ? setting : { ...setting, least: Math.max(setting.least ?? 0, least) });
  const room = lying ? Math.max(0, least - pill.height) / 2 : 0;
  const lowered = (line: MeasuredLine) => ({ ...line, y: line.y + Math.round(room) });
  return { width: pill.width, height: pill.height + 2 * Math.round(room), lines: pill.lines.map(lowered) };
}
