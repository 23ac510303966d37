import { fallSets } from "../fall-sets";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** What is taken as given and alone brings the thesis down if a reader rejects it. One evaluation per candidate. */
export function singlePointOfFailure({ thesis, framework, settings, messages, name }: Subject): readonly Remark[] {
  if (!thesis) return [];
  return fallSets(framework, thesis.id, { settings, size: 1 })
    .flat()
    .filter((id) => id !== thesis.id)
    .map((id) => ({
      code: "single-point-of-failure",
      about: [id],
      message: messages.singlePointOfFailure(name(id), name(thesis.id)),
    }));
}
