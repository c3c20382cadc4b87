import { sayReplySchema } from "@homeroom/protocol";
import { DemoBroken } from "./demo-broken.ts";
import type { Answered } from "./meet-words.ts";

/** Types something to the hub at this address. */
export async function typeToHub(url: string, text: string): Promise<Answered> {
  const response = await fetch(`${url}/api/say`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
  if (!response.ok) throw new DemoBroken(`the hub answered ${String(response.status)} to what was typed`);
  const { turn, verdict, say } = sayReplySchema.parse(await response.json());
  return { turn, verdict, sentences: say.map((sentence) => sentence.text) };
}
