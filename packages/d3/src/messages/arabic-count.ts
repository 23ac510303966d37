const RULES = new Intl.PluralRules("ar");

/** A counted noun in each of the six forms of Arabic; `#` stands for the number, where it is not part of the word. */
export type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>;

export const count = (number: number, forms: Forms): string => forms[RULES.select(number)].replace("#", String(number));
