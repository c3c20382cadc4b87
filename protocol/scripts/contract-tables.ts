import { z } from "zod";
import {
  baseSchema,
  downSchema,
  frameFlags,
  frameHeaderBytes,
  frameSealBytes,
  helloSchema,
  idSchema,
  keyPurposes,
  maxFramePayloadBytes,
  maxMessageBytes,
  micFrameMs,
  micFrameSamples,
  micRateHz,
  pairingTokenSchema,
  saltBytes,
  satIdSchema,
  secretBytes,
  stateSchema,
  upSchema,
} from "../src/index.ts";
import { golden } from "../testing/golden.ts";

type Field = z.core.JSONSchema.JSONSchema;

const names = new Map<string, string>([
  [patternOf(idSchema), "id"],
  [patternOf(satIdSchema), "satellite id"],
  [patternOf(baseSchema), "base"],
]);

/** Every generated part of the contract's page, in Markdown, by the name in its marker. */
export const contractTables: Readonly<Record<string, () => string>> = {
  limits,
  keys,
  access,
  hello: () => described("hello", helloSchema),
  state: () => described("state", stateSchema),
  up: () => upSchema.options.map((option) => message("up", option)).join("\n\n"),
  down: () => downSchema.options.map((option) => message("down", option)).join("\n\n"),
  token: () =>
    `${fieldTable(pairingTokenSchema)}\n\n${golden.tokens.map(({ token, fields }) => json(fields) + fence("text", token)).join("\n\n")}`,
  frames: goldenFrames,
  "refused-frames": () =>
    table(
      ["bytes", "code"],
      golden.refusedFrames.map(({ name, code }) => [name, `\`${code}\``]),
    ),
  "refused-messages": () =>
    table(
      ["to", "message", "code"],
      golden.refusedMessages.map(({ schema, name, code }) => [`\`${schema}\``, name, `\`${code}\``]),
    ),
};

function limits(): string {
  return table(
    ["what", "value"],
    [
      ["satellite id", `\`${patternOf(satIdSchema)}\``],
      ["id of a turn, a stream, a hub, a message", `\`${patternOf(idSchema)}\``],
      ["base of the topics", `\`${patternOf(baseSchema)}\`, 64 characters at most`],
      ["JSON message", `${maxMessageBytes} bytes at most`],
      ["microphone", `${micRateHz} samples a second, frames of ${micFrameSamples} samples (${micFrameMs} ms)`],
      [
        "frame",
        `${frameHeaderBytes} bytes of header, ${maxFramePayloadBytes} bytes of PCM at most, ${frameSealBytes} bytes of seal`,
      ],
      [
        "flags of a frame",
        Object.entries(frameFlags)
          .map(([name, bit]) => `${bit} ${name}`)
          .join(", "),
      ],
      ["secret, salt", `${secretBytes} bytes, ${saltBytes} bytes`],
    ],
  );
}

function keys(): string {
  return table(
    ["from the secret and the salt below", "info", "gives"],
    [
      ["secret", "", `\`${golden.secretHex}\``],
      ["salt", "", `\`${golden.saltHex}\`, in JSON \`${golden.salt}\``],
      ["microphone key", `\`${keyPurposes.mic}\``, `\`${golden.micKeyHex}\``],
      ["play key", `\`${keyPurposes.play}\``, `\`${golden.playKeyHex}\``],
      ["MQTT password (empty salt)", `\`${keyPurposes.mqtt}\``, `\`${golden.mqttPassword}\``],
      ["renewal key", `\`${keyPurposes.renew}\``, `\`${golden.renewKeyHex}\``],
      ["next secret", "", `\`${golden.nextSecretHex}\``],
      ["next secret, sealed with the renewal key", "", `\`${golden.sealed}\``],
    ],
  );
}

function access(): string {
  const rows = golden.access.map(({ sat, does, topic, allowed }) => [
    `\`${sat}\``,
    does,
    `\`${topic}\``,
    allowed ? "yes" : "refused",
  ]);
  return table(["satellite", "wants to", "topic or filter", "allowed"], rows);
}

function described(kind: string, schema: z.ZodObject): string {
  const examples = golden.messages.filter((example) => example.schema === kind).map((example) => json(example.message));
  return [fieldTable(schema), ...examples].join("\n\n");
}

function message(kind: string, schema: z.ZodObject): string {
  const { description = "", properties = {} } = z.toJSONSchema(schema);
  const type = String(asField(properties["type"]).const);
  const examples = golden.messages.filter((example) => example.schema === kind && example.message.type === type);
  const parts = [
    `#### \`${type}\``,
    description,
    fieldTable(schema, ["id", "atMs", "type"]),
    ...examples.map((example) => json(example.message)),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function fieldTable(schema: z.ZodType, without: readonly string[] = []): string {
  const { properties = {}, required = [] } = z.toJSONSchema(schema);
  const rows = Object.entries(properties)
    .filter(([name]) => !without.includes(name))
    .map(([name, property]) => {
      const field = asField(property);
      return [`\`${name}\`${required.includes(name) ? "" : " (optional)"}`, typeOf(field), field.description ?? ""];
    });
  return rows.length === 0 ? "" : table(["field", "value", "meaning"], rows);
}

/** Never a boolean here: our schemas hold no field of the kind "anything" or "nothing". */
function asField(property: Field | boolean | undefined): Field {
  return typeof property === "object" ? property : {};
}

function typeOf(field: Field): string {
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  if (field.enum !== undefined) return field.enum.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
  if (field.type === "array")
    return `list of at most ${field.maxItems}: ${typeOf(asField(Array.isArray(field.items) ? undefined : field.items))}`;
  if (field.type === "object") {
    const inner = Object.entries(field.properties ?? {}).map(([name, property]) => `\`${name}\`: ${typeOf(asField(property))}`);
    return `object {${inner.join("; ")}}`;
  }
  if (field.type === "string") return textType(field);
  if (field.type === "integer") return `whole number, ${field.minimum} to ${field.maximum}`;
  if (field.type === "number") return `number, ${field.minimum} to ${field.maximum}`;
  return String(field.type);
}

function textType({ pattern, minLength = 0, maxLength }: Field): string {
  if (pattern !== undefined) return names.get(pattern) ?? `text, \`${pattern.replaceAll("|", "\\|")}\``;
  return minLength === 0 ? `text, ${maxLength} characters at most` : `text, ${minLength} to ${maxLength} characters`;
}

function goldenFrames(): string {
  const longestShown = 64;
  return golden.frames
    .map(({ name, key, frame, bytesHex }) => {
      const flags = (["first", "last", "preRoll"] as const).filter((flag) => frame[flag]).join(", ") || "none";
      const told = `**${name}**: sequence ${frame.sequence}, time ${frame.timeUs} µs, flags ${flags}, ${key === null ? "no key" : `${key} key`}`;
      const long = bytesHex.length > 2 * longestShown;
      const shown = long
        ? `${bytesHex.slice(0, 2 * longestShown)}... (${bytesHex.length / 2} bytes, whole in golden.json)`
        : bytesHex;
      return told + fence("text", shown);
    })
    .join("\n\n");
}

function patternOf(schema: z.ZodType): string {
  return z.toJSONSchema(schema).pattern ?? "";
}

function json(value: unknown): string {
  return fence("json", JSON.stringify(value)).trimStart();
}

function fence(language: string, text: string): string {
  return `\n\n\`\`\`${language}\n${text}\n\`\`\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
