import { roomRequestSchema } from "@homeroom/protocol";
import type { RequestHandler } from "express";
import type { ApiRoad } from "./api-road.ts";
import { HttpFault } from "./http-fault.ts";

/** POST api/rooms/<satellite>: hands a wish to a room. The answer is empty: what is then true, the satellite tells by the news. */
export function takeRoom(road: ApiRoad): RequestHandler {
  return async (request, response) => {
    const wish = roomRequestSchema.safeParse(request.body);
    if (!wish.success) {
      throw new HttpFault(
        400,
        "bad-room",
        'The body must hold at least one of {"muted": true or false}, {"volumePercent": 0 to 100} and {"identify": true}, and nothing else.',
      );
    }
    await road.askRoom(String(request.params["sat"]), wish.data);
    response.status(204).set("Cache-Control", "no-store").end();
  };
}
