import { BlockList, isIP } from 'node:net';

const BITS = { 4: 32, 6: 128 } as const;
const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

/** An IPv4 address as such, also where a socket of IPv6 says it. */
export const plainAddress = (address: string): string => address.replace(MAPPED, '');

/** `192.0.2.0/24`, `2001:db8::/32`, or a single address, which becomes a range of one; null for anything else. */
export function readRange(text: string): string | null {
  const [address = '', bits, ...rest] = text.trim().toLowerCase().split('/');
  const family = isIP(address);
  if (rest.length > 0 || (family !== 4 && family !== 6) || address.includes('%')) return null;
  if (bits === undefined) return `${address}/${BITS[family]}`;
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > BITS[family]) return null;
  return `${address}/${Number(bits)}`;
}

/** Ranges of addresses (CIDR, RFC 4632 and RFC 4291) to look one up in. */
export class AddressRanges {
  /** One for each family: a list of both takes `::/0` for every IPv4 address too. */
  private readonly lists = { 4: new BlockList(), 6: new BlockList() };

  /** Each as readRange returns it. */
  constructor(ranges: readonly string[]) {
    for (const range of ranges) {
      const [address = '', bits] = range.split('/');
      if (isIP(address) === 6) this.lists[6].addSubnet(address, Number(bits), 'ipv6');
      else this.lists[4].addSubnet(address, Number(bits), 'ipv4');
    }
  }

  has(address: string): boolean {
    const plain = plainAddress(address);
    const family = isIP(plain);
    if (family === 6) return this.lists[6].check(plain, 'ipv6');
    return family === 4 && this.lists[4].check(plain, 'ipv4');
  }
}
