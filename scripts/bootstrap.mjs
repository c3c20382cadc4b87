// npm start, npm test and the other commands come through here, on a machine that may have nothing but Node 20 and npm: it sees to
// what is missing and then becomes the program that was asked for. Plain JavaScript, with nothing imported but Node itself.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildDashboard } from "./bootstrap/build-dashboard.mjs";
import { commands } from "./bootstrap/commands.mjs";
import { installDebianPackages } from "./bootstrap/debian-packages.mjs";
import { installNodeModules } from "./bootstrap/node-modules.mjs";
import { become, flagsFor, node24 } from "./bootstrap/run-program.mjs";
import { say } from "./bootstrap/say.mjs";

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

if (!command) {
  say(`there is no command "${name}"; there are ${Object.keys(commands).join(", ")}.`);
  process.exitCode = 2;
} else if (await installNodeModules()) {
  const brief = command.briefWithArguments === true && args.length > 0;
  if (!brief) await installDebianPackages(command.programs);
  if (command.dashboard && !brief) await buildDashboard(node24());
  if (command.cached === true) process.env["NODE_COMPILE_CACHE"] ??= "node_modules/.cache/homeroom";
  if (existsSync(command.program)) become(node24(), [...flagsFor(command), command.program, ...command.arguments, ...args]);
  else {
    say(`"${name}" is not there yet: ${command.program} is missing.`);
    process.exitCode = 1;
  }
} else process.exitCode = 1;
