import type { ElementMessages } from "../messages";

/** The words of the element in German. */
export const germanElement: ElementMessages = {
  language: "de",
  view: "Ansicht",
  views: { map: "Karte", outline: "Gliederung", both: "Beides" },
  outline: (title) => `Gliederung: ${title}`,
  outlineHint: "Pfeil auf und ab gehen durch das Aufklappbare, links und rechts klappen, Schrägstrich sucht.",
  find: "In der Gliederung suchen",
  problems: (count) => `${count} ${count === 1 ? "Problem" : "Probleme"} im Text`,
  place: (line, column) => `Zeile ${line}, Spalte ${column}`,
  nothingGiven: "Es gibt nichts zu zeichnen: Geben Sie dem Element einen Text oder eine Adresse (src).",
  noStatement: "Im Text steht keine Aussage; es gibt also nichts zu zeichnen.",
  noPreset: (name, known) => `Keine Darstellung (preset) heißt „${name}“. Es gibt: ${known.join(", ")}.`,
  noFormat: (name, known) => `Kein Format heißt „${name}“. Es gibt: ${known.join(", ")}.`,
  noAnswer: (src) =>
    `„${src}“ konnte nicht geladen werden: Der Server hat nicht geantwortet oder lässt diese Seite nicht lesen.`,
  refused: (src, status) => `„${src}“ konnte nicht geladen werden: Der Server hat ${status} geantwortet.`,
  isPage: (src) => `„${src}“ ist eine Webseite, nicht der Text eines Arguments.`,
  isFile: (src) =>
    `„${src}“ kann nicht geladen werden: Eine Seite, die als Datei geöffnet ist, darf keine anderen Dateien lesen. Schreiben Sie den Text in das Element.`,
  noAddress: (src) =>
    `„${src}“ ist keine Adresse, die sich laden lässt: erwartet wird eine relative oder eine mit http oder https.`,
  tooLarge: (src) => `„${src}“ ist größer als 4 MB.`,
};
