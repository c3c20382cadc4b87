import { expect, test } from "vitest";
import {
  decodeFrame,
  decodePairingToken,
  downSchema,
  encodeFrame,
  encodePairingToken,
  helloSchema,
  micKey,
  mqttPassword,
  openNextSecret,
  type PairingToken,
  parseMessage,
  playKey,
  renewKey,
  sealNextSecret,
  stateSchema,
  toBase64,
  topicsOf,
  upSchema,
} from "../src/index.ts";
import { faultOf } from "./fault-of.ts";
import { fromHex, golden, goldenKey, toHex } from "./golden.ts";

const topics = topicsOf("homeroom");
const schemaOf: Record<string, Parameters<typeof parseMessage>[0]> = {
  hello: helloSchema,
  state: stateSchema,
  up: upSchema,
  down: downSchema,
};

function parse(kind: string, hex: string): unknown {
  const schema = schemaOf[kind];
  if (schema === undefined) throw new Error(`no schema is called ${kind}`);
  return parseMessage(schema, fromHex(hex));
}

test("the golden secret and salt give the same keys and password for ever", () => {
  const secret = fromHex(golden.secretHex);
  const salt = fromHex(golden.saltHex);
  expect(toBase64(salt)).toBe(golden.salt);
  expect(toHex(micKey(secret, salt))).toBe(golden.micKeyHex);
  expect(toHex(playKey(secret, salt))).toBe(golden.playKeyHex);
  expect(mqttPassword(secret)).toBe(golden.mqttPassword);
  expect(toHex(renewKey(secret, salt))).toBe(golden.renewKeyHex);
});

test("the golden next secret is sealed and opened the same for ever", () => {
  const secret = fromHex(golden.secretHex);
  const next = fromHex(golden.nextSecretHex);
  const { salt, sealed } = golden;
  expect(sealNextSecret(next, secret, fromHex(golden.saltHex))).toEqual({ salt, sealed });
  expect(openNextSecret({ salt, sealed }, secret)).toEqual(next);
});

test.each(golden.frames)("the frame $name has the same bytes for ever", ({ key, frame, bytesHex }) => {
  const { payloadHex, ...header } = frame;
  const whole = { ...header, payload: fromHex(payloadHex) };
  expect(toHex(encodeFrame(whole, goldenKey(key)))).toBe(bytesHex);
  expect(decodeFrame(fromHex(bytesHex), goldenKey(key))).toEqual(whole);
});

test.each(golden.refusedFrames)("a frame is refused: $name", ({ key, code, bytesHex }) => {
  expect(faultOf(() => decodeFrame(fromHex(bytesHex), goldenKey(key)))).toMatchObject({ name: "ProtocolFault", code });
});

test.each(golden.messages)("the message $message.type of $schema is read the same for ever", ({ schema, message, bytesHex }) => {
  expect(parse(schema, bytesHex)).toEqual(message);
  expect(new TextDecoder().decode(fromHex(bytesHex))).toBe(JSON.stringify(message));
});

test("every kind of message has a golden one", () => {
  const kinds = (schema: typeof upSchema | typeof downSchema) => schema.options.map((option) => option.shape.type.value).sort();
  const golds = (of: string) => golden.messages.flatMap(({ schema, message }) => (schema === of ? [message.type] : [])).sort();
  expect(golds("up")).toEqual(kinds(upSchema));
  expect(golds("down")).toEqual(kinds(downSchema));
});

test.each(golden.refusedMessages)("a message is refused: $name", ({ schema, code, bytesHex }) => {
  expect(faultOf(() => parse(schema, bytesHex))).toMatchObject({ name: "ProtocolFault", code });
});

test.each(golden.tokens)("the golden pairing token is read and written the same for ever", ({ token, fields }) => {
  expect(decodePairingToken(token)).toEqual(fields);
  // JSON has no literal types; decodePairingToken above has checked the fields.
  expect(encodePairingToken(fields as PairingToken)).toBe(token);
});

test.each(golden.topics)("the topic $topic is what it always was", ({ topic, parsed }) => {
  expect(topics.parse(topic)).toEqual(parsed);
});

test.each(golden.access)("$sat may $does at $topic: $allowed", ({ sat, does, topic, allowed }) => {
  const may = does === "publish" ? topics.satelliteMayPublish : topics.satelliteMaySubscribe;
  expect(may(sat, topic)).toBe(allowed);
});
