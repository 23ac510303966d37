const RULES = new Intl.PluralRules("de");

export const statements = (count: number): string =>
  `${count} ${RULES.select(count) === "one" ? "Aussage" : "Aussagen"}`;
