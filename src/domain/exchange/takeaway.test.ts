import { expect, test } from "vitest";
import { chartCsv } from "./chartCsv.ts";
import { embedCode } from "./embedCode.ts";

test("the numbers of a chart come with heads and totals, and no label starts a formula", () => {
  const numbers = {
    rowHeading: "Focus area",
    columns: [{ label: "Delivered" }, { label: "Stalled, or so" }],
    rows: [
      { label: "=Cyber", values: [1, 20] },
      { label: "Sea", values: [] },
    ],
  };
  expect(chartCsv(numbers, { delimiter: ",", bom: false })).toBe(
    'Focus area,Delivered,"Stalled, or so",Total\r\n\'=Cyber,1,20,21\r\nSea,0,0,0\r\n',
  );
});

test("an embed code keeps the address and the title inside their attributes", () => {
  const code = embedCode('https://board.example/#/board?q=a&"><script>', 'A "title" & <b>');
  expect(code).toContain('src="https://board.example/#/board?q=a&amp;&quot;&gt;&lt;script&gt;"');
  expect(code).toContain('title="A &quot;title&quot; &amp; &lt;b&gt;"');
});
