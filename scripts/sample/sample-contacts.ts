import { PLANS, POPULATIONS, type Population } from './people.js';

/** In how many ways a row is bad, taken in turn. All but the last are refused for what they hold; the last repeats a number. */
export const BAD_KINDS = ['too_short', 'letters', 'scientific', 'landline', 'empty', 'duplicate'] as const;
type BadKind = (typeof BAD_KINDS)[number];

export const HEADER = 'phone,first_name,last_name,city,plan';

type Random = () => number;

/** mulberry32: small, seeded, the same everywhere. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

function pick<T>(random: Random, from: readonly T[]): T {
  const item = from[Math.floor(random() * from.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** A prime: multiplying by it modulo a number it does not divide visits every value once. */
const STRIDE = 32_452_843;
/** Last four digits 0000 to 0099 make the simulator misbehave on purpose. */
const RESERVED_ENDINGS = 100;

/** The `index`-th number of a country without its calling code; all of them differ, and nothing has to be remembered for it. */
function nationalNumber({ callingCode, mobilePrefixes, digits }: Population, index: number): string {
  const prefixDigits = mobilePrefixes[0]?.length ?? 0;
  const middleDigits = digits - prefixDigits - 4;
  const endings = 10_000 - RESERVED_ENDINGS;
  const many = mobilePrefixes.length * 10 ** middleDigits * endings;
  const value = (index * STRIDE + Number(callingCode) * 76_543) % many;
  const prefix = mobilePrefixes[value % mobilePrefixes.length] ?? '';
  const rest = Math.floor(value / mobilePrefixes.length);
  const middle = String(Math.floor(rest / endings)).padStart(middleDigits, '0');
  return prefix + middle + String(RESERVED_ENDINGS + (rest % endings)).padStart(4, '0');
}

function populationFor(random: Random): Population {
  let left = random() * 100;
  for (const population of POPULATIONS) {
    left -= population.share;
    if (left < 0) return population;
  }
  return pick(random, POPULATIONS);
}

/** As people write it: Kenyans, who own the list, often without the country code. */
function written(random: Random, { country, callingCode }: Population, national: string): string {
  const way = random();
  if (country === 'KE' && way < 0.25) return `0${national}`;
  if (country === 'KE' && way < 0.32) return callingCode + national;
  if (way < 0.92) return `+${callingCode}${national}`;
  if (way < 0.97)
    return `+${callingCode} ${national.slice(0, 3)} ${national.slice(3, 6)} ${national.slice(6)}`;
  return `00${callingCode}${national}`;
}

const LETTERS = ['N/A', 'not given', 'ask at the office', 'O7I2 345 678', 'none'] as const;

function badNumber(random: Random, kind: Exclude<BadKind, 'duplicate'>): string {
  const sixDigits = String(Math.floor(random() * 900_000) + 100_000);
  if (kind === 'too_short') return `+2547${sixDigits}`;
  if (kind === 'letters') return pick(random, LETTERS);
  if (kind === 'scientific') return `2.547${sixDigits.slice(0, 2)}E+11`;
  return kind === 'landline' ? `+254202${sixDigits}` : '';
}

/** Which of each 100 rows are bad: three, so that the share is exact; never the first, for there must be a number to repeat. */
function* badness(random: Random): Generator<boolean> {
  for (;;) {
    const bad = new Set<number>();
    while (bad.size < 3) bad.add(1 + Math.floor(random() * 99));
    for (let row = 0; row < 100; row += 1) yield bad.has(row);
  }
}

/** Hands out numbers: good ones that never repeat, and bad ones of each kind in turn. */
class Numbers {
  private readonly made = new Map<string, number>();
  private badSoFar = 0;
  private earlier = '';

  constructor(private readonly random: Random) {}

  good(population: Population): string {
    const index = this.made.get(population.country) ?? 0;
    this.made.set(population.country, index + 1);
    const phone = written(this.random, population, nationalNumber(population, index));
    if (this.earlier === '' || this.random() < 0.01) this.earlier = phone;
    return phone;
  }

  bad(): string {
    const kind = BAD_KINDS[this.badSoFar % BAD_KINDS.length] ?? 'empty';
    this.badSoFar += 1;
    return kind === 'duplicate' ? this.earlier : badNumber(this.random, kind);
  }
}

function person(random: Random, { firstNames, lastNames, cities }: Population): string[] {
  const firstName = random() < 0.04 ? '' : pick(random, firstNames);
  return [firstName, pick(random, lastNames), pick(random, cities), pick(random, PLANS)];
}

/** Lines of a CSV file of `rows` plausible contacts, header first: the same for the same seed, unbounded in length, 3 % of the rows bad. */
export function* sampleContacts(rows: number, seed = 1): Generator<string> {
  const random = randomFrom(seed);
  const badOnes = badness(random);
  const numbers = new Numbers(random);
  yield HEADER;
  for (let row = 0; row < rows; row += 1) {
    const population = populationFor(random);
    const phone = badOnes.next().value === true ? numbers.bad() : numbers.good(population);
    yield [phone, ...person(random, population)].join(',');
  }
}
