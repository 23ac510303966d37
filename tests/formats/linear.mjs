// Whether reading Argdown takes time linear in the length, for many shapes of text up to 4 MB:
//   node tests/formats/linear.mjs [--only nested]
// The sources are bundled first; no build is needed. Exits with 1 if twice the length takes more than 2.3 times as long.
import { parseArgs } from "node:util";
import { withBundle } from "./bundle.mjs";

const { values } = parseArgs({ options: { only: { type: "string" } } });

await withBundle("linear.ts", ({ superlinear }) => {
  const slow = superlinear(values.only);
  if (slow.length > 0) throw new Error(`Not linear: ${slow.join(", ")}`);
});
