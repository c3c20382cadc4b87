import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fault } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { loadConfig } from "./load-config.ts";

const folder = mkdtempSync(join(tmpdir(), "homeroom-config-"));
const none = { optionsFile: join(folder, "absent.json") };

function written(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function faultOf(run: () => unknown): Fault {
  try {
    run();
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  throw new Error("expected a Fault");
}

test("an empty house gets the defaults", () => {
  expect(loadConfig({}, none)).toMatchObject({ dataDir: "./data", host: "127.0.0.1", httpPort: 8099, busPort: 1884 });
});

test("the environment wins over the file", () => {
  const file = written("a.yaml", "httpPort: 9000\nchildName: Robin\n");
  const config = loadConfig({ HOMEROOM_CONFIG: file, HOMEROOM_HTTP_PORT: "9001" }, none);
  expect(config).toMatchObject({ httpPort: 9001, childName: "Robin" });
});

test("Home Assistant's options are read where they stand", () => {
  const optionsFile = written("options.json", '{"childLevel":"upper"}');
  expect(loadConfig({}, { optionsFile }).childLevel).toBe("upper");
});

test("every problem is listed with its key, its place and what was expected", () => {
  const file = written("b.yaml", "httpPort: many\nchildLevel: highest\ncolour: red\n");
  const fault = faultOf(() => loadConfig({ HOMEROOM_CONFIG: file, HOMEROOM_BUS_PORT: "70000" }, none));
  expect(fault.code).toBe("config-broken");
  for (const part of ["httpPort (in", "childLevel (in", "lower", "colour (in", "busPort (set by HOMEROOM_BUS_PORT)", "65535"]) {
    expect(fault.message).toContain(part);
  }
});

test.each([
  ["broken YAML", "a: [1, 2"],
  ["a list instead of settings", "- one\n- two\n"],
  ["a bare word", "hello"],
  ["a million aliases", `a: &a [x]\nb: [${"*a,".repeat(200)}*a]\n`],
])("%s is refused as a broken configuration", (_, content) => {
  const file = written("c.yaml", content);
  expect(faultOf(() => loadConfig({ HOMEROOM_CONFIG: file }, none)).code).toBe("config-broken");
});

test("a file that was named and is not there is told", () => {
  expect(faultOf(() => loadConfig({ HOMEROOM_CONFIG: join(folder, "nowhere.yaml") }, none)).message).toContain("nowhere.yaml");
});

test("a folder in the place of the file is told", () => {
  const fault = faultOf(() => loadConfig({ HOMEROOM_CONFIG: folder }, none));
  expect(fault.code).toBe("config-broken");
  expect(fault.message).toContain(`${folder}: this is a folder`);
});

test("every slip of the YAML is told with its line", () => {
  const file = written("d.yaml", 'httpPort: 8099\nhttpPort: 8100\nchildName: "Rob\\q"\nhost: [127.0.0.1\n');
  const { message } = faultOf(() => loadConfig({ HOMEROOM_CONFIG: file }, none));
  expect(message.split("\n").slice(1)).toEqual([
    expect.stringContaining(`${file}, line 2: Map keys must be unique`),
    expect.stringContaining(`${file}, line 3: Invalid escape sequence`),
    expect.stringMatching(/, line \d: .*end with a \]/),
  ]);
});

test.each([
  ["a list in the file", "allowedHosts: [raspberrypi.local, tutor.home]\n", undefined],
  ["names between commas in the environment", "allowedHosts: [other.home]\n", "raspberrypi.local, tutor.home,"],
])("the names of the hub are %s", (_, content, variable) => {
  const file = written("e.yaml", content);
  const config = loadConfig({ HOMEROOM_CONFIG: file, HOMEROOM_ALLOWED_HOSTS: variable }, none);
  expect(config.allowedHosts).toEqual(["raspberrypi.local", "tutor.home"]);
});

test.each(["http://tutor.home", "tutor.home:8099", "tutor home", "*"])(
  "%j is no name of the hub, and it is told where it stands",
  (name) => {
    const { message } = faultOf(() => loadConfig({ HOMEROOM_ALLOWED_HOSTS: `raspberrypi.local,${name}` }, none));
    expect(message).toContain("allowedHosts.1 (set by HOMEROOM_ALLOWED_HOSTS)");
    expect(message).toContain("such as raspberrypi.local");
  },
);
