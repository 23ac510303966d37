/** A text as a sentence: with a full stop unless it has an end already. */
export function sentence(text: string): string {
  return /[.!?…:;。！？؟]["”“’»)\]]*$/u.test(text) ? text : `${text}.`;
}
