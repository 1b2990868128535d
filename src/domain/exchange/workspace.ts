import * as v from "valibot";
import type { Position } from "../dataset/textPosition.ts";
import { positionOf } from "../dataset/textPosition.ts";
import type { DamagedLine } from "../review/log.ts";
import type { LineId, ReviewLine } from "../review/line.ts";
import { compareLines } from "../review/line.ts";
import { lineText } from "../review/lineText.ts";
import { parseLine } from "../review/parseLine.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { CarriedDataset } from "./carried.ts";
import { CarriedSchema, carriedProblem } from "./carried.ts";
import type { CarriedSettings, Settings } from "./settings.ts";
import { parseSettings, writeSettings } from "./settings.ts";
import { findJsonBreak } from "./workspaceJson.ts";

/** The form of the file, apart from the version of the lines in it. Described in public/workspace.schema.json. */
export const WORKSPACE_VERSION = 1;
export const WORKSPACE_MIME = "application/json";

/** A stamp from later than this would make every later line of this device as late; no clock is that wrong. */
const LAST_YEAR = 2199;

/** What stands in a workspace file before its lines. */
export interface WorkspaceHead {
  /** ISO instant. */
  readonly savedAt: string;
  /** The version of the app. */
  readonly app: string;
  readonly settings?: Partial<Settings>;
  readonly datasets?: readonly CarriedDataset[];
}

/**
 * The whole review log as one JSON file that a person can read: one log line on one line of the file, and so for each
 * setting and each dataset that the person brought in. The same content, time and version give the same bytes.
 */
export function writeWorkspace(
  lines: readonly ReviewLine[],
  { savedAt, app, settings, datasets = [] }: WorkspaceHead,
): readonly string[] {
  const head = [
    `  "followThrough": "workspace",\n`,
    `  "version": ${WORKSPACE_VERSION},\n`,
    `  "savedAt": ${JSON.stringify(savedAt)},\n`,
    `  "app": ${JSON.stringify(app)},\n`,
    ...(settings === undefined ? [] : [`  "settings": ${writeSettings(settings)},\n`]),
    ...(datasets.length === 0
      ? []
      : [
          `  "datasets": [\n    ${datasets.map((one) => JSON.stringify(one)).join(",\n    ")}\n  ],\n`,
        ]),
  ];
  const items = lines
    .toSorted(compareLines)
    .map((line, at) => `${at === 0 ? "\n" : ",\n"}    ${lineText(line)}`);
  return ["{\n", ...head, `  "lines": [`, ...items, items.length > 0 ? "\n  ]\n}\n" : "]\n}\n"];
}

/** The log as JSON Lines: the way out when the browser cannot save, and for other programs. */
export function writeLogFile(lines: readonly ReviewLine[]): readonly string[] {
  return lines.toSorted(compareLines).map((line) => `${lineText(line)}\n`);
}

/** Lines that could not be read, as JSON Lines: what is stored, and what is wrong with it. */
export function writeDamagedFile(damaged: readonly DamagedLine[]): readonly string[] {
  return damaged.map(({ key, problem, text }) => `${JSON.stringify({ key, problem, text })}\n`);
}

export interface Workspace {
  /** In log order; one id means one line. */
  readonly lines: readonly ReviewLine[];
  readonly savedAt: string;
  /** How its analyst likes to work; absent in files of versions that did not save it. */
  readonly settings?: CarriedSettings;
  /** Datasets that come with it, each of them sound; absent when there are none. */
  readonly datasets?: readonly CarriedDataset[];
}

/** How much of a file `isWorkspaceHead` has to see, in bytes. */
export const WORKSPACE_HEAD_BYTES = 2_000;

/** True when a file that begins so says that it is a workspace, whether or not it is a sound one. */
export function isWorkspaceHead(text: string): boolean {
  return /^\uFEFF?\s*\{[^]*?"followThrough"\s*:\s*"workspace"/.test(text);
}

/** Why a file was refused, in a sentence, and where. Nothing of a refused file is used. */
export interface WorkspaceProblem extends Position {
  readonly type:
    | "NotJson"
    | "TooDeep"
    | "KeyTwice"
    | "WrongKind"
    | "NewerVersion"
    | "BadHead"
    | "BadLine"
    | "TwoMeanings";
  readonly sentence: string;
}

const Kind = v.object({ followThrough: v.literal("workspace"), version: v.number() });

const Head = v.object({
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  app: v.pipe(v.string(), v.maxLength(100)),
  settings: v.optional(v.unknown()),
  datasets: v.optional(v.array(CarriedSchema), []),
  lines: v.array(v.unknown()),
});

const START: Position = { line: 1, column: 1 };

function refuse(
  type: WorkspaceProblem["type"],
  sentence: string,
  { line, column }: Position = START,
) {
  return err({ type, sentence, line, column });
}

const NEWER = "This file was saved by a newer Follow-Through. Reload to get that version.";

/**
 * Reads what `writeWorkspace` wrote, or a file that a person has changed by hand and that still is a workspace.
 * All of it or nothing; never throws.
 */
export function readWorkspace(file: string): Result<Workspace, WorkspaceProblem> {
  const text = file.startsWith("\uFEFF") ? file.slice(1) : file;
  const offsets: number[] = [];
  const broken = findJsonBreak(text, (key, _index, offset) => {
    if (key === "lines") offsets.push(offset);
  });
  if (broken) return refuse(broken.type, broken.sentence, positionOf(text, broken.offset));

  const content: unknown = JSON.parse(text);
  const kind = v.safeParse(Kind, content);
  if (!kind.success) return refuse("WrongKind", "This is not a Follow-Through workspace.");
  if (kind.output.version > WORKSPACE_VERSION) return refuse("NewerVersion", NEWER);
  if (kind.output.version !== WORKSPACE_VERSION) {
    return refuse("WrongKind", "There is no such version of a workspace.");
  }
  const head = v.safeParse(Head, content, { abortEarly: true });
  if (!head.success) {
    const key = v.getDotPath(head.issues[0]) ?? "";
    return refuse("BadHead", `“${key}” of the workspace is missing or not as it should be.`);
  }

  const { datasets, settings } = head.output;
  for (const one of datasets) {
    const problem = carriedProblem(one);
    if (problem !== null) return refuse("BadHead", problem);
  }
  const placeOfLine = (index: number) => positionOf(text, offsets[index] ?? 0);
  const byId = new Map<LineId, { readonly line: ReviewLine; readonly index: number }>();
  for (const [index, stored] of head.output.lines.entries()) {
    const parsed = parseLine(stored);
    if (!parsed.ok) {
      return parsed.error.type === "NewerVersion"
        ? refuse("NewerVersion", NEWER, placeOfLine(index))
        : refuse("BadLine", parsed.error.problem, placeOfLine(index));
    }
    const line = parsed.value;
    if (Number(line.at.slice(0, 4)) > LAST_YEAR) {
      const sentence = `The line is dated ${line.at.slice(0, 10)}, which cannot be.`;
      return refuse("BadLine", sentence, placeOfLine(index));
    }
    const other = byId.get(line.id);
    if (other && lineText(other.line) !== lineText(line)) {
      const sentence = `The id ${line.id} already stands for another line, on line ${placeOfLine(other.index).line}.`;
      return refuse("TwoMeanings", sentence, placeOfLine(index));
    }
    byId.set(line.id, { line, index });
  }
  const lines = [...byId.values()].map(({ line }) => line).toSorted(compareLines);
  return ok({
    lines,
    savedAt: head.output.savedAt,
    ...(settings !== undefined && { settings: parseSettings(settings) }),
    ...(datasets.length === 0 ? {} : { datasets }),
  });
}
