import { isDateLike } from "./importDate.ts";
import { plainValue } from "./plainValue.ts";
import { MEASURE_LABEL } from "../../board/labels.ts";
import { MEASURES } from "../../dataset/dataset.ts";
import type { CodedField } from "./codedValues.ts";
import { CODED_FIELDS, CODED_VALUES } from "./codedValues.ts";

/** Words that people use, plain, by the value they mean. Only where there is no doubt: the rest is asked. */
const WORDS: Readonly<Record<CodedField, Readonly<Record<string, string>>>> = {
  status: {
    delivered:
      "done|complete|completed|fully completed|implemented|fully implemented|achieved|fully achieved|fulfilled|met|kept|promise kept|finished|closed|full compliance|+1|100%|concluded|accomplished|yes|umgesetzt|abgeschlossen|erledigt|achevé|terminé|réalisé|mis en œuvre|cumplido|completado|finalizado",
    "partly-delivered":
      "half done|mostly done|partly done|partly completed|partially completed|partial|partially|partly|partly implemented|partially implemented|partly achieved|partially achieved|partially delivered|substantial|substantially complete|compromise|in part|partial compliance|mostly complete|largely completed|teilweise umgesetzt|partiellement réalisé|partiellement mis en œuvre|parcialmente cumplido",
    "under-way":
      "started|ongoing|on going|on-going|in progress|progressing|on track|underway|active|continuing|in the works|being implemented|limited|in process|begun|work in progress|in bearbeitung|in umsetzung|laufend|en cours|en curso|en proceso",
    stalled: "suspended|on hold|blocked|stuck|ausgesetzt|suspendu|suspendido",
    "not-started":
      "not yet started|not begun|not commenced|yet to start|not yet|nicht begonnen|noch nicht begonnen|non commencé|pas commencé|no iniciado",
    "not-delivered":
      "failed|not met|not achieved|not implemented|not completed|not fulfilled|missed|broken|promise broken|unfulfilled|-1|non compliance|non-compliance|lapsed|not done|no|nicht umgesetzt|non réalisé|no cumplido",
    withdrawn:
      "cancelled|canceled|dropped|abandoned|superseded|replaced|discontinued|obsolete|removed|merged|eingestellt|abandonné|annulé|cancelado",
    "no-evidence":
      "no evidence|no information|no data|no report|not reported|no info|cannot be determined",
    "not-assessed":
      "not reviewed|unassessed|not rated|no rating|not yet assessed|to be assessed|unrated",
  },
  measure: {
    norms:
      "norm|standard|standards|code of conduct|guideline|guidelines|principle|principles|legislation|policy|regulation|norm setting",
    agreement:
      "agreement|treaty|mou|memorandum of understanding|declaration|protocol|arrangement|joint statement|statement",
    institution:
      "institution|institution building|centre|center|working group|network|body|mechanism|secretariat|task force",
    "capacity-building":
      "capacity|training|workshop|technical assistance|capacity development|education|seminar|equipment|funding",
    "information-sharing":
      "information|information exchange|info sharing|intelligence sharing|hotline|data sharing|communication|reporting",
    exercise:
      "exercise|drill|drills|joint exercise|field training exercise|table-top exercise|table top exercise|ttx|ftx|patrol|joint patrol",
    dialogue: "meeting|consultation|consultations|conference|forum|talks|visit|visits|exchange",
    other: "others|miscellaneous|misc|various",
  },
  confidence: { high: "h|strong", moderate: "medium|m|mid", low: "l|weak" },
  kind: {
    "one-off": "once|one off|single|one time|one-time",
    recurring: "annual|yearly|regular|periodic|repeated",
    standing: "continuous|permanent|ongoing",
  },
  strength: {
    restate: "restate|reaffirm|reaffirms",
    continue: "continue",
    consider: "consider|explore",
    general: "general",
    specific: "specific",
  },
  certainty: {
    confirmed: "sure",
    "single-source": "single",
    unconfirmed: "not confirmed",
    contradicted: "disputed",
  },
};

function idsByWord(field: CodedField): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [id, words] of Object.entries(WORDS[field]))
    for (const word of words.split("|")) ids.set(word, id);
  for (const { id, label } of CODED_VALUES[field]) {
    ids.set(plainValue(label), id);
    ids.set(id, id);
    ids.set(id.replaceAll("-", " "), id);
  }
  if (field === "measure")
    for (const id of MEASURES) ids.set(plainValue(MEASURE_LABEL[id].short), id);
  return ids;
}

const ID_BY_WORD = new Map(CODED_FIELDS.map((field) => [field, idsByWord(field)]));

/** A sign or a number before the word: "✅ Done", "3 - Completed". */
const BEFORE = /^(?:[\p{So}\p{Sk}\uFE0F\u200D\s]+|\d{1,2}\s*[-–.):]\s*)(?=\p{L})/u;
const IN_BRACKETS = /\s*\(([^()]*)\)$/;

/** The word without what is put beside it and changes nothing: a sign, a number, a share or a date in brackets. */
function bare(value: string): string {
  const word = value.replace(BEFORE, "");
  const beside = IN_BRACKETS.exec(word)?.[1] ?? "x";
  return !/\p{L}/u.test(beside) || isDateLike(beside) ? word.replace(IN_BRACKETS, "") : word;
}

/** The id of the value that a word means beyond doubt; null when the analyst has to say. */
export function valueMeant(field: CodedField, value: string): string | null {
  const ids = ID_BY_WORD.get(field);
  return ids?.get(plainValue(value)) ?? ids?.get(plainValue(bare(value))) ?? null;
}
