import { aside } from "./aside";
import { column } from "./column";
import { keyOf } from "./key";
import { notationNamed } from "./notation-named";
import { pluses } from "./pluses";
import type { SceneParts } from "./scene-parts";
import { setBand } from "./set-band";
import { setBar, setDot, setNumber } from "./set-number";
import { setRow, setRule } from "./set-row";
import { widthTable } from "./width-table";

/** All that any drawing may need. */
export const wholeParts: SceneParts = {
  measureText: widthTable,
  notations: {
    notation: notationNamed,
    forms: {
      number: setNumber,
      row: setRow,
      rule: setRule,
      dot: (_content, setting) => setDot(setting),
      bar: (_content, setting) => setBar(setting.extent, setting.lying, setting),
      band: (content, setting) => setBand(content, setting.extent, setting.lying, setting),
    },
    column,
    aside,
    keyOf,
    pluses,
  },
};
