import { numbering } from "@argument-graph/scene";
import { wholeParts } from "@argument-graph/scene/parts";
import type { PictureHow } from "./picture";
import { adoptPicture } from "./picture-styles";
import { laidAnew } from "./stand";
import { adopt } from "./styles";

/** Draws in every notation, and keeps the places of what has not changed. */
export const whole: PictureHow & { readonly layAnew: typeof laidAnew } = {
  parts: wholeParts,
  layAnew: laidAnew,
  numbers: numbering,
  adopt(root) {
    const release = [adoptPicture(root), adopt(root)];
    return () => {
      for (const each of release) each();
    };
  },
};
