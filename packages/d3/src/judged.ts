import type { Judged } from "./parts";
import { relabel } from "./relabel";
import { tellOf } from "./subject";

/** What shows how a map is judged. */
export const judged: Judged = { relabel, tellOf };
