import type { Rational } from "../content/question.ts";
import { rational } from "./rational.ts";

/** low to high in steps, as exact numbers. */
export function wholes(low: number, high: number, step = 1): readonly Rational[] {
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => rational(low + at * step));
}

/** low to high by halves, for variables that need not be whole. */
export function halves(low: number, high: number): readonly Rational[] {
  return Array.from({ length: (high - low) * 2 + 1 }, (_, at) => rational(low * 2 + at, 2));
}

/** low, low + 1, ... high. */
export function range(low: number, high: number): readonly number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, at) => low + at);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Euclid's; of whole numbers from one. */
export function greatestCommonFactor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonFactor(other, one % other);
}
