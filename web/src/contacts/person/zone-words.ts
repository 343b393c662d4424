import type { TimeZoneSource } from '../../gql/graphql.js';

/** Where a time zone comes from: somebody who is texted at three in the morning asks. */
export function zoneWords(
  source: TimeZoneSource,
  { country, account }: { country: string; account: string | undefined },
): string {
  switch (source) {
    case 'GIVEN':
      return 'Given for this contact';
    case 'COUNTRY':
      return `From the number: ${country} has only this one`;
    case 'ACCOUNT':
      return `That of ${account ?? 'your account'}: ${country} has several, and none is given`;
  }
}
