import type { Request, Response } from 'express';
import type { RefreshCookie } from '../../schema/context.js';

const NAME = 'gallant_refresh';
const PATH = '/graphql';

function sentCookie(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === NAME && value) return value;
  }
  return null;
}

interface Cookies {
  secure: boolean;
  /** What a page of another site sends is not looked at, should a browser send it after all. */
  fromOwnPage: boolean;
}

/** Scripts cannot read it, other sites cannot send it, and it is good for nothing but refreshSession and logout. */
export function refreshCookie(
  request: Request,
  response: Response,
  { secure, fromOwnPage }: Cookies,
): RefreshCookie {
  const options = { httpOnly: true, sameSite: 'strict', path: PATH, secure } as const;
  return {
    token: fromOwnPage ? sentCookie(request.headers.cookie) : null,
    set: (token, expires) => response.cookie(NAME, token, { ...options, expires }),
    clear: () => response.clearCookie(NAME, options),
  };
}
