import createCache from '@emotion/cache';

/** The page's policy lets in only styles that carry this mark, which the server makes anew for each page. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

export const styleCache = createCache({ key: 'css', ...(styleNonce ? { nonce: styleNonce } : {}) });
