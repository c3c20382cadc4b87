import { expect, test } from "vitest";
import { narrowRoad, wideRoad } from "./road-geometry.ts";
import { stations } from "./stations.ts";

test.each([
  ["wide", wideRoad],
  ["narrow", narrowRoad],
])("the %s road passes every station in order, from its beginning to its end", (_name, road) => {
  const along = road.stations.map(({ at }) => at);
  expect(along).toHaveLength(stations.length);
  expect(along[0]).toBe(0);
  expect(along.at(-1)).toBeCloseTo(1);
  expect(along).toEqual([...along].sort((a, b) => a - b));
  expect(new Set(along).size).toBe(stations.length);
});

test.each([
  ["wide", wideRoad],
  ["narrow", narrowRoad],
])("every station of the %s road has room for its sign and its name", (_name, road) => {
  for (const { x, y } of road.stations) {
    expect(x).toBeGreaterThan(45);
    expect(x).toBeLessThan(road.width - 45);
    expect(y).toBeGreaterThan(34);
    expect(y + 60).toBeLessThan(road.height);
  }
});
