// A page that asks a solver in a worker; solver.e2e.ts bundles it and opens it under a strict policy.
import "@argument-graph/element/define";
import { type ReadingWorker, solverIn } from "@argument-graph/evaluation/sat";
import { ladder } from "./ladder";
import { documentOf } from "./maps";

interface Policy {
  createScriptURL(url: string): string;
}
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy };

// What a page with Trusted Types has to do: the address of a worker is a script.
const policy = trustedTypes.createPolicy("solver", { createScriptURL: (url) => url });
const newWorker = (): ReadingWorker => new Worker(policy.createScriptURL("/worker.js"), { type: "module" });

const element = document.createElement("argument-graph");
element.setAttribute("semantics", "preferred");
const dispute = ladder(40);
element.document = documentOf({ ...dispute, s: ["main", ...dispute.s], i: [["i", ["a0"], "main"]] });
if (location.search === "?solver") element.solver = solverIn(newWorker, { budget: 20_000 });
document.body.append(element);
