/** The default alphabet in septet order; 0x1B is the escape, no character. 3GPP TS 23.038, section 6.2.1. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Characters behind an escape, by the septet that follows it. 3GPP TS 23.038, section 6.2.1.1. */
const EXTENSION: readonly (readonly [number, string])[] = [
  [0x0a, '\f'],
  [0x14, '^'],
  [0x28, '{'],
  [0x29, '}'],
  [0x2f, '\\'],
  [0x3c, '['],
  [0x3d, '~'],
  [0x3e, ']'],
  [0x40, '|'],
  [0x65, '€'],
];

export const ESCAPE = 0x1b;

/** Septets that each UTF-16 unit costs: 1, 2 behind an escape, 0 for what GSM-7 does not have. */
export const SEPTETS = new Uint8Array(65_536);

/** The septet of each UTF-16 unit (of an extension character: the one after the escape). */
export const SEPTET_OF = new Uint8Array(65_536);

const BASIC_CHARACTERS: string[] = [...BASIC];
const EXTENSION_CHARACTERS: (string | undefined)[] = [];

BASIC_CHARACTERS.forEach((character, septet) => {
  if (septet !== ESCAPE) enter(character, septet, 1);
});
for (const [septet, character] of EXTENSION) {
  enter(character, septet, 2);
  EXTENSION_CHARACTERS[septet] = character;
}

function enter(character: string, septet: number, cost: number): void {
  SEPTETS[character.charCodeAt(0)] = cost;
  SEPTET_OF[character.charCodeAt(0)] = septet;
}

/**
 * Reads unpacked septets, one an octet. An escape before a septet that has no extension is dropped, as section 6.2.1.1
 * asks of a receiver; an octet above 0x7F, which is no septet, is read as Latin-1.
 */
export function readSeptets(septets: Uint8Array): string {
  let text = '';
  for (let i = 0; i < septets.length; i++) {
    const septet = septets[i] as number;
    if (septet !== ESCAPE) {
      text += BASIC_CHARACTERS[septet] ?? String.fromCharCode(septet);
      continue;
    }
    const extended = EXTENSION_CHARACTERS[septets[i + 1] ?? ESCAPE];
    if (extended === undefined) continue;
    text += extended;
    i++;
  }
  return text;
}
