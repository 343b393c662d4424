import { useSyncExternalStore } from 'react';

type Listener = () => void;

/** Whether the live connection stands. `lost` only after it once stood, so the first connect shows no banner. */
export class Connection {
  #lost = false;
  #stood = false;
  readonly #listeners = new Set<Listener>();

  get lost(): boolean {
    return this.#lost;
  }

  opened(): void {
    this.#stood = true;
    this.#set(false);
  }

  /** @param clean closed by us: nothing is left to listen to */
  closed(clean: boolean): void {
    this.#set(this.#stood && !clean);
  }

  subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(lost: boolean): void {
    if (this.#lost === lost) return;
    this.#lost = lost;
    for (const listener of this.#listeners) listener();
  }
}

export const useConnectionLost = (connection: Connection): boolean =>
  useSyncExternalStore(connection.subscribe, () => connection.lost);
