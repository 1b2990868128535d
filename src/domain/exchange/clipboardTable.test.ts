import fc from "fast-check";
import { expect, test } from "vitest";
import { aCommitment, aDataset } from "../board/aDataset.ts";
import { createBoard } from "../board/board.ts";
import type { Day } from "../dataset/partialDate.ts";
import { clipboardTable } from "./clipboardTable.ts";
import { readCsv } from "./csvRead.ts";
import { unguard } from "./formulaGuard.ts";
import { anyNastyCell } from "./nastyCells.ts";

function copied(statement: string) {
  const board = createBoard(aDataset([aCommitment({ statement })]), new Map(), {
    today: "2026-11-24" as Day,
    reviewIntervalMonths: 12,
  });
  return clipboardTable({ board, columns: ["id", "statement", "status"], lens: null }, [0]);
}

test("rows are copied with their heads, as tabs and as HTML", () => {
  const { text, html } = copied('<b>Peace</b>, "at sea"\tand\nland');
  expect(text).toBe(
    'ID\tStatement\tStatus\r\nC-1\t"<b>Peace</b>, ""at sea""\tand\nland"\tNot assessed\r\n',
  );
  expect(html).toBe(
    "<table><thead><tr><th>ID</th><th>Statement</th><th>Status</th></tr></thead><tbody><tr><td>C-1</td><td>&lt;b&gt;Peace&lt;/b&gt;, &quot;at sea&quot;\tand<br>land</td><td>Not assessed</td></tr></tbody></table>",
  );
});

test("any text stays in its cell, starts no formula and brings no mark-up", () => {
  fc.assert(
    fc.property(anyNastyCell, (statement) => {
      const { text, html = "" } = copied(statement);
      const read = readCsv(text, "\t");
      if (!read.ok) throw new Error(read.error.message);
      const cell = read.value.rows[1]?.[1] ?? "";
      expect(unguard(cell)).toBe(statement);
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      expect(html.replace(/<\/?(table|thead|tbody|tr|th|td|br)>/g, "")).not.toMatch(/[<>]/);
    }),
    { numRuns: 500 },
  );
});
