import { lazy, type ComponentType } from 'react';

const AGAIN_MS = 1_500;
/** A part that the server has and the browser cannot load so many times is broken. */
const MOST_TRIES = 4;

interface World {
  /** The page as the server has it now; rejects when nobody answers. */
  fetchPage(): Promise<string>;
  /** The address of the script this page was started by. */
  script(): string | null;
  reload(): void;
  pause(ms: number): Promise<unknown>;
}

const browser: World = {
  fetchPage: async () => {
    const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
    return answer.text();
  },
  script: () => document.querySelector('script[type=module][src]')?.getAttribute('src') ?? null,
  reload: () => location.reload(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * Loads a script until it is there: a server that is away comes back. When it comes back with another build, whose scripts have
 * other names, the page is loaded anew. Rejects when the script is served and cannot be used.
 */
export async function patiently<T>(load: () => Promise<T>, world: World = browser): Promise<T> {
  for (let tries = 1; ;) {
    try {
      return await load();
    } catch (error) {
      const page = await world.fetchPage().catch(() => null);
      const script = world.script();
      if (page !== null && script !== null && !page.includes(script)) world.reload();
      else if (page !== null && tries++ >= MOST_TRIES) throw error;
      await world.pause(AGAIN_MS);
    }
  }
}

/** A component in a file of its own, loaded when it is first shown: `part(() => import('./chart.js'), 'Chart')`. */
export function part<Module extends object, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) {
  type Props = Module[Name] extends ComponentType<infer Own> ? Own : never;
  return lazy(async () => ({ default: (await patiently(load))[name] as ComponentType<Props> }));
}
