import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runProgram } from "./harness/run-program.ts";
import { newDataDir, removeHubData } from "./harness/start-hub.ts";

afterAll(removeHubData);

const typed = "start\nb\nhint\nc\nstop\nmath\na\n\nb\nmixed review\nthe second one\nd\n";

async function chatWith(seed: string): Promise<string> {
  const argv = ["--child", "Robin", "--level", "lower", "--json", "--seed", seed, "--data", newDataDir()];
  const { code, printed, complaint } = await runProgram("hub/src/chat/main.ts", { argv, typed });
  expect([code, complaint]).toEqual([0, ""]);
  return printed;
}

test("one seed gives the same conversation in every new folder, and another seed another one", async () => {
  const first = await chatWith("7");
  expect(first.trim().split("\n")).toHaveLength(12);
  expect(await chatWith("7")).toBe(first);
  expect(await chatWith("8")).not.toBe(first);
});

test("a chat with an option that there is not says so and how it is written, and ends with 2", async () => {
  const { code, printed, complaint } = await runProgram("hub/src/chat/main.ts", { argv: ["--foo"] });
  expect([code, printed]).toEqual([2, ""]);
  expect(complaint).toMatch(/^There is no option --foo\.\n\nThe tutor in a terminal/);
});

test("a command that there is not makes nothing, says what there is, and ends with 2", async () => {
  const dataDir = join(newDataDir(), "data");
  const { code, printed, complaint } = await runProgram("hub/src/main.ts", { argv: ["nosuch"], env: { HOMEROOM_DATA: dataDir } });
  expect([code, printed]).toEqual([2, ""]);
  expect(complaint).toMatch(/^There is no command "nosuch"\.\n\nThe hub of Homeroom/);
  expect(existsSync(dataDir)).toBe(false);
});

test.each(["hub/src/main.ts", "hub/src/chat/main.ts"] as const)(
  "%s ends with what to do where no data folder can be made",
  async (program) => {
    const argv = program === "hub/src/main.ts" ? ["satellites"] : [];
    const { code, complaint } = await runProgram(program, { argv, env: { HOMEROOM_DATA: "/proc/homeroom" } });
    expect([code, complaint]).toEqual([1, expect.stringMatching(/^The data folder \/proc\/homeroom .*HOMEROOM_DATA.*\n$/)]);
  },
);
