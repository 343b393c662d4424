import { readSeptets } from './gsm7.js';

type Alphabet = 'gsm7' | 'latin1' | 'ucs2';

/**
 * Text that arrived over SMPP under this data_coding (SMPP 3.4, section 5.2.19). 0x10 to 0x1F and 0xF0 to 0xFF carry a
 * message class (3GPP TS 23.038, section 4). Never throws: a coding nobody knows is read as Latin-1, octet by octet, and
 * half a UTF-16 unit at the end is dropped.
 */
export function decodeText(bytes: Uint8Array, dataCoding: number): string {
  switch (alphabetOf(dataCoding)) {
    case 'gsm7':
      return readSeptets(bytes);
    case 'ucs2':
      return readUtf16(bytes);
    case 'latin1':
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }
}

function alphabetOf(dataCoding: number): Alphabet {
  if (dataCoding === 0x00) return 'gsm7';
  if (dataCoding === 0x08) return 'ucs2';
  const group = dataCoding & 0xf0;
  if (group === 0x10) return CLASSED[(dataCoding >> 2) & 0x03] ?? 'latin1';
  if (group === 0xf0) return (dataCoding & 0x04) === 0 ? 'gsm7' : 'latin1';
  return 'latin1';
}

/** By bits 3 and 2 of a coding with a message class. */
const CLASSED: readonly Alphabet[] = ['gsm7', 'latin1', 'ucs2'];

function readUtf16(bytes: Uint8Array): string {
  const swapped = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return swapped.swap16().toString('utf16le');
}
