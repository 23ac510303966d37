/** Where the schema is written. */
export const schemaPath: string;
/** The text of the schema. */
export function schemaText(): string;
