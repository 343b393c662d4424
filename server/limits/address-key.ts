import { isIPv6 } from 'node:net';

const GROUPS_OF_A_SITE = 4;

/** What counts as one caller: an IPv4 address, or the /64 that a site gets of IPv6 and may use every address of. */
export function addressKey(ip: string | null): string {
  if (ip === null) return 'unknown';
  if (!isIPv6(ip)) return ip;
  const [head = '', tail] = ip.split('%', 1)[0]!.toLowerCase().split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array<string>(zeros).fill('0'), ...last];
  return `${groups
    .slice(0, GROUPS_OF_A_SITE)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
