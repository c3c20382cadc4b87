import type { OrderAnswer, OrderMessage, Orders } from "./start-process.ts";

/** The parts that run in processes of their own, by name. */
const parts: Readonly<Record<string, () => Promise<Orders>>> = {
  "bus-hub": async () => (await import("../bus/hub-side.ts")).orders,
  "bus-rooms": async () => (await import("../bus/rooms-side.ts")).orders,
  "stock-broker": async () => (await import("../bus/stock-broker.ts")).orders,
  "bad-client": async () => (await import("../bus/bad-client.ts")).orders,
  "drill-children": async () => (await import("../road/drill-children.ts")).orders,
  "returning-satellites": async () => (await import("../faults/returning-satellites.ts")).orders,
};

const orders = await parts[process.argv[2] ?? ""]?.();

process.on("message", (message: OrderMessage) => {
  void take(message).then((answer) => process.send?.(answer));
});
// The bench has ended, however: nothing of it stays behind.
process.on("disconnect", () => process.exit());

async function take({ number, order, given }: OrderMessage): Promise<OrderAnswer> {
  try {
    const act = orders?.[order];
    if (act === undefined) throw new Error(`there is no order "${order}"`);
    // Both sides of an order stand in this folder, and only JSON passes between them.
    return { number, result: await act(given as never) };
  } catch (error) {
    return { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
