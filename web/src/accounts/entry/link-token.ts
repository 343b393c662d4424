import { useSearchParams } from 'react-router';

/** The token of a link in a mail. It stays in the address: a phone loads a page anew when one comes back to it. */
export const useLinkToken = (): string => useSearchParams()[0].get('token') ?? '';
