import { Fault } from "@homeroom/protocol";
import type { Expression, Sign } from "./expression.ts";
import { rational } from "./rational.ts";

/**
 * Reads an expression or a relation: + - * / ^ ( ) | | sqrt( ), "÷" where it shall be read so, percent, mixed numbers with an underscore (2_1/3), one-letter
 * variables and π, "?" for what is asked, factors side by side. "/" makes a fraction of what stands side by side around it: 3x/4 is
 * (3x)/4. Anything else is a Fault `maths-unreadable`.
 */
export function parseExpression(text: string): Expression {
  return new Reading(text).whole();
}

const token = /\s*(\d+_\d+\/\d+|\d+(?:\.\d+)?|sqrt|[a-zA-Zπ?]|<=|>=|!=|[-+*/÷^()|%=<>])/y;
const signs: ReadonlySet<string> = new Set<Sign>(["=", "<", ">", "<=", ">=", "!="]);

class Reading {
  readonly #text: string;
  readonly #tokens: string[] = [];
  #at = 0;
  /** Within bars a bar closes; elsewhere it opens. */
  #inBars = false;

  constructor(text: string) {
    this.#text = text;
    token.lastIndex = 0;
    for (let end = 0; end < text.trimEnd().length; end = token.lastIndex) {
      const found = token.exec(text)?.[1];
      if (found === undefined) throw this.#fault();
      this.#tokens.push(found);
    }
  }

  whole(): Expression {
    const left = this.#sum();
    const sign = this.#peek();
    if (!isSign(sign)) return this.#ended(left);
    this.#at++;
    return this.#ended({ kind: "relation", sign, left, right: this.#sum() });
  }

  #ended(expression: Expression): Expression {
    if (this.#at < this.#tokens.length) throw this.#fault();
    return expression;
  }

  #sum(): Expression {
    let left = this.#product();
    for (;;) {
      if (this.#take("+")) left = { kind: "plus", left, right: this.#product() };
      else if (this.#take("-")) left = { kind: "minus", left, right: this.#product() };
      else return left;
    }
  }

  #product(): Expression {
    let left = this.#signed();
    for (;;) {
      if (this.#take("*")) left = { kind: "times", left, right: this.#signed() };
      else if (this.#take("÷")) left = { kind: "divided", left, right: this.#signed() };
      else return left;
    }
  }

  #signed(): Expression {
    if (this.#take("-")) return { kind: "negative", of: this.#signed() };
    const left = this.#factors();
    return this.#take("/") ? { kind: "fraction", left, right: this.#factors() } : left;
  }

  #factors(): Expression {
    let left = this.#power();
    while (this.#startsFactor()) left = { kind: "implicit", left, right: this.#power() };
    return left;
  }

  #startsFactor(): boolean {
    const next = this.#peek();
    return next !== undefined && (/^(?:[a-zA-Zπ?(]|sqrt)/.test(next) || (next === "|" && !this.#inBars));
  }

  #power(): Expression {
    const base = this.#atom();
    if (this.#take("%")) return { kind: "percent", of: base };
    return this.#take("^") ? { kind: "power", left: base, right: this.#atom() } : base;
  }

  #atom(): Expression {
    const next = this.#tokens[this.#at++];
    if (next === undefined) throw this.#fault();
    if (/^\d/.test(next)) return numberOf(next);
    if (next === "sqrt" && this.#take("(")) return { kind: "root", of: this.#until(")") };
    if (next === "(") return { kind: "group", of: this.#until(")") };
    if (next === "|") return this.#bars();
    if (/^[a-zA-Zπ?]$/.test(next)) return { kind: "variable", name: next };
    throw this.#fault();
  }

  #bars(): Expression {
    const outside = this.#inBars;
    this.#inBars = true;
    const of = this.#until("|");
    this.#inBars = outside;
    return { kind: "absolute", of };
  }

  #until(close: string): Expression {
    const inside = this.#sum();
    if (!this.#take(close)) throw this.#fault();
    return inside;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  #take(wanted: string): boolean {
    if (this.#peek() !== wanted) return false;
    this.#at++;
    return true;
  }

  #fault(): Fault {
    return new Fault(
      "maths-unreadable",
      `"${this.#text}" is no expression (near sign ${this.#at + 1}); see parse-expression.ts.`,
    );
  }
}

function isSign(text: string | undefined): text is Sign {
  return text !== undefined && signs.has(text);
}

function numberOf(text: string): Expression {
  const [whole = "", rest] = text.split("_");
  if (rest !== undefined) {
    const [numerator = "", denominator = ""] = rest.split("/");
    return { kind: "mixed", whole: BigInt(whole), numerator: BigInt(numerator), denominator: BigInt(denominator) };
  }
  const [integer = "", decimals = null] = text.split(".");
  return { kind: "number", value: rational(BigInt(integer + (decimals ?? "")), 10n ** BigInt(decimals?.length ?? 0)), decimals };
}
