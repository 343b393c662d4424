import { TextDecoder, TextEncoder } from 'node:util';

/** What browsers have and jsdom has not. */
class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  structuredClone: globalThis.structuredClone ?? ((value: unknown) => JSON.parse(JSON.stringify(value))),
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  IS_REACT_ACT_ENVIRONMENT: true,
});
