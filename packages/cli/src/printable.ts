/**
 * The text with everything that could move a terminal's cursor, change its colours or turn the direction of reading
 * replaced by a visible sign, one UTF-16 unit for one: a document must not be able to forge what the command prints.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu, visible);
}

function visible(character: string): string {
  if (character === "\t" || character === "\n" || character === "\r") return " ";
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\uFFFD";
}
