/** A well spread 32-bit hash of an integer of up to 53 bits. */
export function mix(value: number, salt: number): number {
  let hash = Math.imul((value % 0x1_0000_0000) ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.floor(value / 0x1_0000_0000), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A 53-bit hash of a text sent to a recipient, exact in a double. */
export function textKey(recipient: number, text: Uint8Array): number {
  let low = mix(recipient, 0x811c9dc5);
  let high = mix(recipient, 0x01000193);
  for (let i = 0; i < text.length; i++) {
    const octet = text[i] as number;
    low = Math.imul(low ^ octet, 0x01000193);
    high = Math.imul(high ^ octet, 0x85ebca6b);
  }
  high = (high ^ (high >>> 15)) >>> 0;
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
