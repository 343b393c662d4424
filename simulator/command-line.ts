import { parseArgs } from 'node:util';
import { DEFAULTS, InvalidOptions, Options, type SimulatorOptions } from './options.js';

const NAMES = Object.keys(DEFAULTS) as (keyof SimulatorOptions)[];
const flagOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const variableOf = (name: string) => `SIMULATOR_${flagOf(name).replaceAll('-', '_').toUpperCase()}`;

/**
 * Every option as a flag (`--receipt-delay-ms 200`) or a variable (`SIMULATOR_RECEIPT_DELAY_MS=200`); the flag wins.
 * Values are not validated here. Throws InvalidOptions for a flag that there is not.
 */
export function readCommandLine(
  args: string[],
  env: NodeJS.ProcessEnv,
): Partial<SimulatorOptions> & { help: boolean } {
  const { help, ...flags } = parsed(args);
  const given: Record<string, unknown> = {};
  for (const name of NAMES) {
    const text = flags[flagOf(name)] ?? env[variableOf(name)];
    if (typeof text === 'string')
      given[name] = name === 'systems' ? readSystems(text) : readValue(name, text);
  }
  return { ...given, help: help === true };
}

function parsed(args: string[]) {
  const flags = Object.fromEntries(NAMES.map((name) => [flagOf(name), { type: 'string' as const }]));
  try {
    return parseArgs({ args, options: { ...flags, help: { type: 'boolean' } } }).values as Record<
      string,
      string | boolean | undefined
    >;
  } catch (error) {
    throw new InvalidOptions(error instanceof Error ? error.message : String(error));
  }
}

function readValue(name: keyof SimulatorOptions, text: string): unknown {
  if (typeof DEFAULTS[name] === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (typeof DEFAULTS[name] === 'number') return text.trim() === '' ? text : Number(text);
  return text;
}

/** "gallant:secret,other:word" */
function readSystems(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [systemId = '', ...password] = pair.split(':');
      return [systemId, password.join(':')];
    }),
  );
}

export function helpText(): string {
  const lines = NAMES.map((name) => {
    const value = name === 'systems' ? 'gallant:secret' : String(DEFAULTS[name]);
    return `  --${flagOf(name)} (${value})\n      ${Options.shape[name].description}`;
  });
  return `An SMPP 3.4 carrier to develop, demonstrate and test against.\n\n${lines.join('\n')}\n`;
}
