import type { SchemeId, SchemeWords } from "./scheme";

/** The schemes in German. */
export const germanSchemes: Readonly<Record<SchemeId, SchemeWords>> = {
  POSITION_TO_KNOW: {
    name: "Argument aus der Kenntnis",
    premises: ["jemand ist in der Lage, solche Dinge zu wissen", "diese Person sagt es so"],
    conclusion: "es ist so",
    questions: [
      "War diese Person wirklich in der Lage, das zu wissen?",
      "Ist diese Person ehrlich?",
      "Hat diese Person das wirklich gesagt?",
    ],
  },
  EXPERT_OPINION: {
    name: "Argument aus der Meinung von Fachleuten",
    premises: [
      "jemand ist auf einem Gebiet sachkundig",
      "die Frage gehört zu diesem Gebiet",
      "diese Person sagt es so",
    ],
    conclusion: "es ist so",
    questions: [
      "Wie sachkundig ist die Quelle?",
      "Gehört die Frage zum eigenen Gebiet dieser Person?",
      "Was genau hat sie gesagt, und folgt das daraus?",
      "Ist ihr zu trauen, oder steht für sie etwas auf dem Spiel?",
      "Sagen andere Sachkundige dasselbe?",
      "Auf welche Belege stützt sie sich?",
    ],
  },
  WITNESS_TESTIMONY: {
    name: "Argument aus einer Zeugenaussage",
    premises: ["jemand war dabei und hat es gesehen", "diese Person sagt, was sie glaubt", "sie sagt, dass es so war"],
    conclusion: "es war so",
    questions: [
      "Stimmt die Aussage mit sich selbst überein?",
      "Stimmt sie mit den bekannten Tatsachen überein?",
      "Stimmt sie mit dem überein, was andere bezeugen?",
      "Hat die Person Grund, Partei zu ergreifen?",
      "Wie wahrscheinlich ist es, wer immer es sagt?",
    ],
  },
  POPULAR_OPINION: {
    name: "Argument aus der allgemeinen Meinung",
    premises: ["fast alle halten es für so", "was fast alle meinen, stimmt vermutlich"],
    conclusion: "es ist so",
    questions: ["Woher wissen wir, dass fast alle das meinen?", "Was spricht dagegen, obwohl so viele es meinen?"],
  },
  EXAMPLE: {
    name: "Argument aus einem Beispiel",
    premises: ["in einem Fall ging das eine mit dem anderen einher"],
    conclusion: "das eine geht im Allgemeinen mit dem anderen einher",
    questions: [
      "Hat sich der Fall so zugetragen, wie er erzählt wird?",
      "Ist er wirklich ein Fall der allgemeinen Behauptung?",
      "Ist er ein typischer Fall?",
      "Wie weit lässt er sich verallgemeinern?",
      "War an dem Fall etwas Besonderes?",
    ],
  },
  ANALOGY: {
    name: "Argument aus einer Analogie",
    premises: ["der eine Fall gleicht dem anderen", "in dem einen Fall gilt es"],
    conclusion: "es gilt auch in dem anderen Fall",
    questions: [
      "Gilt es im ersten Fall wirklich?",
      "Gleichen sich die Fälle in dem, worauf es hier ankommt?",
      "Worin unterscheiden sie sich, und kommt es darauf an?",
      "Gibt es einen dritten, ebenso ähnlichen Fall, in dem es nicht gilt?",
    ],
  },
  CAUSE_TO_EFFECT: {
    name: "Argument von der Ursache auf die Wirkung",
    premises: [
      "was zur ersten Art gehört, bewirkt im Allgemeinen, was zur zweiten gehört",
      "das Erste ist eingetreten",
    ],
    conclusion: "das Zweite folgt",
    questions: [
      "Wie eng hängen Ursache und Wirkung im Allgemeinen zusammen?",
      "Was belegt diesen Zusammenhang?",
      "Kam etwas hinzu, das die Wirkung verstärkt oder verhindert?",
    ],
  },
  CORRELATION_TO_CAUSE: {
    name: "Argument von der Korrelation auf die Ursache",
    premises: ["beides tritt zusammen auf"],
    conclusion: "das eine bewirkt das andere",
    questions: [
      "Tritt beides wirklich zusammen auf?",
      "Ist das mehr als Zufall?",
      "Könnte etwas Drittes beides bewirken?",
      "Könnte es umgekehrt sein?",
      "Was liegt zwischen beidem, und wurde es untersucht?",
    ],
  },
  SIGN: {
    name: "Argument aus einem Anzeichen",
    premises: ["es gibt ein Anzeichen dafür", "wo es dieses Anzeichen gibt, ist es im Allgemeinen so"],
    conclusion: "es ist so",
    questions: ["Wie zuverlässig ist dieses Anzeichen?", "Woher könnte das Anzeichen sonst kommen?"],
  },
  ABDUCTIVE: {
    name: "Schluss auf die beste Erklärung",
    premises: [
      "etwas verlangt nach einer Erklärung",
      "dies würde es erklären",
      "nichts anderes würde es so gut erklären",
    ],
    conclusion: "dies ist wahrscheinlich so",
    questions: [
      "Wie gut ist die Erklärung für sich genommen?",
      "Wie viel besser ist sie als die anderen?",
      "Wurde gründlich nach anderen Erklärungen gesucht?",
      "Wäre es klüger, die Frage vorerst offen zu lassen?",
    ],
  },
  EVIDENCE_TO_HYPOTHESIS: {
    name: "Argument von der Beobachtung auf die Hypothese",
    premises: ["wenn es so ist, lässt sich etwas beobachten", "das wurde beobachtet"],
    conclusion: "es ist so",
    questions: [
      "Würde man das wirklich beobachten, wenn es so wäre?",
      "Wurde es wirklich beobachtet?",
      "Könnte man dasselbe aus einem anderen Grund beobachten?",
    ],
  },
  PRACTICAL_REASONING: {
    name: "Argument aus Ziel und Mittel",
    premises: ["jemand will ein Ziel erreichen", "eine Handlung würde dahin führen"],
    conclusion: "die Handlung soll ausgeführt werden",
    questions: [
      "Welche anderen Ziele stehen diesem entgegen?",
      "Mit welchen anderen Mitteln ließe sich das Ziel erreichen?",
      "Welches dieser Mittel ist das beste?",
      "Lässt sich die Handlung überhaupt ausführen?",
      "Was würde sie sonst noch bewirken, auch an Schlechterem?",
      "Ist das Ziel es wert?",
    ],
  },
  CONSEQUENCES: {
    name: "Argument aus den Folgen",
    premises: ["die Handlung hätte gute oder schlechte Folgen"],
    conclusion: "sie soll oder soll nicht ausgeführt werden",
    questions: [
      "Wie wahrscheinlich ist es, dass das folgt?",
      "Was zeigt, dass diese Folgen eintreten würden?",
      "Welche Folgen sprechen für das Gegenteil?",
    ],
  },
  SLIPPERY_SLOPE: {
    name: "Argument der schiefen Ebene",
    premises: [
      "ein erster Schritt wird vorgeschlagen",
      "er würde Schritt für Schritt zu einem Ende führen",
      "dieses Ende ist verheerend",
    ],
    conclusion: "der erste Schritt soll nicht getan werden",
    questions: [
      "Was spricht für jeden der Schritte?",
      "Welcher Schritt ist der schwächste?",
      "Wo könnte man unterwegs anhalten?",
      "Ist das Ende wirklich so schlimm?",
    ],
  },
  PRECEDENT: {
    name: "Argument aus einem Präzedenzfall",
    premises: ["ein früherer Fall wurde so entschieden oder ging so aus", "dieser Fall gleicht ihm"],
    conclusion: "dieser Fall soll ebenso entschieden werden oder wird ebenso ausgehen",
    questions: [
      "Gleicht der frühere Fall diesem wirklich?",
      "Wurde der frühere Fall richtig entschieden, und wird er richtig erzählt?",
      "Gibt es einen früheren Fall, der besser passt?",
      "Ist dieser Fall eine Ausnahme?",
    ],
  },
  RULES: {
    name: "Argument aus einer geltenden Regel",
    premises: ["für solche Fälle gibt es eine Regel", "dies ist ein solcher Fall"],
    conclusion: "die Regel ist hier zu befolgen",
    questions: [
      "Verlangt die Regel das wirklich?",
      "Gibt es eine andere Regel, die vorgeht?",
      "Ist dies ein Fall, in dem die Regel nicht gilt?",
    ],
  },
  VERBAL_CLASSIFICATION: {
    name: "Argument aus der Bedeutung eines Wortes",
    premises: ["es hat eine bestimmte Eigenschaft", "was diese Eigenschaft hat, heißt so"],
    conclusion: "man kann es so nennen",
    questions: [
      "Was zeigt, dass es die Eigenschaft hat?",
      "Wird das Wort hier gebraucht, wie es üblich ist?",
      "Passt die Definition auf einen solchen Fall?",
    ],
  },
  VALUES: {
    name: "Argument aus Werten",
    premises: ["etwas gilt als gut oder schlecht", "das spricht für oder gegen ein Ziel"],
    conclusion: "es gibt einen Grund für oder gegen das Ziel",
    questions: [
      "Ist es in diesem Fall wirklich gut oder schlecht?",
      "Welche anderen Werte stehen dem entgegen?",
      "Was hat der Wert mit dem Ziel zu tun?",
    ],
  },
  COMMITMENT: {
    name: "Argument aus einer Festlegung",
    premises: ["jemand hat sich auf etwas festgelegt", "wer das eine vertritt, muss auch das andere vertreten"],
    conclusion: "diese Person muss auch das andere vertreten",
    questions: [
      "Was hat sie gesagt oder getan, das sie festlegt?",
      "Gibt es einen Grund, warum es sie hier nicht bindet?",
    ],
  },
  BIAS: {
    name: "Argument aus der Parteilichkeit",
    premises: ["eine Quelle ist in der Sache Partei", "wer Partei ist, lässt leicht etwas aus"],
    conclusion: "was die Quelle sagt, zählt weniger",
    questions: [
      "Was zeigt, dass die Quelle Partei ist?",
      "Ist Parteinahme in einer solchen Auseinandersetzung fehl am Platz?",
    ],
  },
  IGNORANCE: {
    name: "Argument aus dem Nichtwissen",
    premises: ["wenn es so wäre, hätte man es herausgefunden", "niemand hat es herausgefunden"],
    conclusion: "es ist nicht so",
    questions: [
      "Wie gründlich wurde gesucht?",
      "Wie viel weiß man überhaupt über solche Dinge?",
      "Wer muss hier etwas nachweisen?",
    ],
  },
  COMPOSITION: {
    name: "Argument von den Teilen auf das Ganze",
    premises: ["die Teile haben eine Eigenschaft", "ein Ganzes hat sie, wenn seine Teile sie haben"],
    conclusion: "das Ganze hat sie",
    questions: ["Haben die Teile sie wirklich?", "Überträgt sie sich von den Teilen auf ein Ganzes dieser Art?"],
  },
};
