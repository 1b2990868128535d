const STATUSES = ["Not started", "In progress", "Completed", "Paused", "Delayed"];
const AREAS = ["Sea", "Cyber", "Relief", "Borders", "Health"];
const WORDS =
  "agree on a joint plan for the shared centre and report to ministers about training exercises patrols standards funds reviews".split(
    " ",
  );

/** A table as an office keeps it, of so many rows and 14 columns: the same on every run. */
export function largeTable(rows: number): Buffer {
  const lines = [
    "Ref,Commitment,Focus area,Lead,Actors,Status,Due,Meeting,Meeting date,Document,Place,Tags,Owner,Note",
  ];
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let row = 0; row < rows; row++) {
    const words = Array.from({ length: 14 + next(10) }, () => WORDS[next(WORDS.length)]);
    const year = 2010 + next(16);
    const month = String(1 + next(12)).padStart(2, "0");
    lines.push(
      [
        `R-${String(row).padStart(6, "0")}`,
        `"${words.join(" ")}, ${row}"`,
        AREAS[next(AREAS.length)],
        `Country ${next(20)}`,
        `Country ${next(20)}; Country ${next(20)}`,
        STATUSES[next(STATUSES.length)],
        `${year + 2}-${month}`,
        `Summit ${year}`,
        `${year}-${month}-15`,
        `Declaration ${year}/${next(4)}`,
        `paragraph ${1 + next(60)}`,
        `tag ${next(30)}`,
        `Desk ${next(12)}`,
        row % 7 === 0 ? '"First noted in the report, then ""confirmed"""' : "",
      ].join(","),
    );
  }
  return Buffer.from(`${lines.join("\r\n")}\r\n`);
}
