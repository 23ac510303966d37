// Writes packages/core/argument-document-1.schema.json: the JSON Schema (draft 2020-12) of a document as a file carries
// it, made from the types and doc comments in packages/core/src/document.ts. A test fails when the two differ.
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const core = fileURLToPath(new URL("../packages/core/", import.meta.url));

/** Where the schema is written. */
export const schemaPath = `${core}argument-document-1.schema.json`;

/** The text of the schema. Fields that it does not name are allowed, as they are by `validate`. */
export function schemaText() {
  const generator = createGenerator({
    path: `${core}src/document.ts`,
    tsconfig: `${core}tsconfig.json`,
    type: "VersionedDocument",
    jsDoc: "extended",
    topRef: false,
    additionalProperties: true,
    skipTypeCheck: true,
  });
  const { definitions, $schema: _draft07, ...document } = generator.createSchema("VersionedDocument");
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:argument-graph:argument-document:1",
    title: "Argument document, version 1",
    ...document,
    $defs: definitions,
  };
  return `${JSON.stringify(schema, modernised, 2)}\n`;
}

/** The generator writes draft 7: its references lead elsewhere, and its descriptions have marks for other readers. */
function modernised(key, value) {
  if (key === "$ref") return value.replace("#/definitions/", "#/$defs/");
  if (key === "description" && typeof value === "string")
    return value
      .replace(/\s*\{\s*@link\s+([^}\s]+)\s*\}\s*(?=[.,;)])/g, " $1")
      .replace(/\s*\{\s*@link\s+([^}\s]+)\s*\}\s*/g, " $1 ");
  return value;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(schemaPath, schemaText());
