import { dayLabel } from "../domain/dataset/partialDate.ts";
import { explainLogProblem, explainMissing } from "../state/savingWords.ts";
import type { AddressProblem } from "../domain/board/address.ts";
import { writeLogFile } from "../domain/exchange/workspace.ts";
import { todayOf } from "../domain/review/clock.ts";
import { useAddress, useApp, useLog, usePreferences, useVersion } from "../state/app.tsx";
import { Button } from "../ui/Button.tsx";
import { LensBar } from "./LensBar.tsx";
import { Notice } from "../ui/Notice.tsx";
import { WritingNotice } from "./WritingNotice.tsx";

function LogNotice() {
  const { files, clock } = useApp();
  const saving = useLog((state) => state.saving);
  const retry = useLog((state) => state.retry);
  const lines = useLog((state) => state.lines);
  if (saving.type !== "unsaved") return null;
  const { what, next } = explainLogProblem(saving.problem, saving.lines.length);
  return (
    <Notice what={what} next={next}>
      <Button
        look="outlined"
        onClick={() =>
          files.save(`review-log_${todayOf(clock)}.jsonl`, "application/jsonl", writeLogFile(lines))
        }
      >
        Download the log
      </Button>
      <Button look="outlined" onClick={retry}>
        Try again
      </Button>
    </Notice>
  );
}

/** Lines of a newer version are among those stored: what can be read is shown, and no press adds to it. */
function ReadOnlyNotice() {
  const isShown = useLog(({ readOnly, saving }) => readOnly && saving.type !== "unsaved");
  if (!isShown) return null;
  return (
    <Notice
      what="A newer Follow-Through wrote part of this log."
      next="What this version can read is shown, and nothing can be added here. Reload to get that version."
    >
      <Button look="outlined" onClick={() => location.reload()}>
        Reload
      </Button>
    </Notice>
  );
}

/** Fewer lines than were called saved: the browser's doing, which nobody would notice from the board alone. */
function LossNotice() {
  const missing = useLog((state) => state.missing);
  const note = useLog((state) => state.noteMissing);
  const savedAt = usePreferences((state) => state.workspaceSavedAt);
  const goTo = useAddress((state) => state.goTo);
  if (missing === 0) return null;
  const day = savedAt === null ? null : dayLabel(savedAt);
  const { what, next } = explainMissing(missing, day);
  return (
    <Notice what={what} next={next}>
      <Button look="outlined" onClick={() => goTo("data")}>
        Go to Data
      </Button>
      <Button look="outlined" onClick={note}>
        I know
      </Button>
    </Notice>
  );
}

function DamageNotice() {
  const { files, clock } = useApp();
  const damaged = useLog((state) => state.damaged);
  const [first] = damaged;
  if (first === undefined) return null;
  const what =
    damaged.length === 1
      ? `One line of the log cannot be read (${first.key}: ${first.problem})`
      : `${damaged.length} lines of the log cannot be read (the first, ${first.key}: ${first.problem})`;
  return (
    <Notice
      what={what}
      next="It is set aside and left as it is; everything else works. Download it to have it looked at."
    >
      <Button
        look="outlined"
        onClick={() =>
          files.save(
            `damaged-lines_${todayOf(clock)}.txt`,
            "text/plain",
            damaged.map(({ key, problem, text }) => `${key}\n${problem}\n${text}\n\n`),
          )
        }
      >
        Download what is damaged
      </Button>
    </Notice>
  );
}

function problemWords({ key, value }: AddressProblem): string {
  return value === "" ? key : `${key}=${value}`;
}

function LinkNotice() {
  const problems = useAddress((state) => state.problems);
  const dismiss = useAddress((state) => state.dismissProblems);
  if (problems.length === 0) return null;
  return (
    <Notice
      what={`Parts of this link could not be used: ${problems.map(problemWords).join(", ")}.`}
      next="They may come from a newer version or another dataset. The rest is shown without them."
    >
      <Button look="outlined" onClick={dismiss}>
        Dismiss
      </Button>
    </Notice>
  );
}

function VersionNotice() {
  const use = useVersion((state) => state.use);
  if (use === null) return null;
  return (
    <Notice
      what="A newer version of Follow-Through is on this device."
      next="What you entered is saved. Use it now, or it is there when all its tabs were closed."
    >
      <Button look="outlined" onClick={use}>
        Use it now
      </Button>
    </Notice>
  );
}

/** What needs a person, above every page. */
export function Notices() {
  return (
    <div>
      <LogNotice />
      <ReadOnlyNotice />
      <LossNotice />
      <DamageNotice />
      <LinkNotice />
      <VersionNotice />
      <LensBar />
      <WritingNotice />
    </div>
  );
}
