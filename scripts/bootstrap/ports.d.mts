export function isPortFree(port: number): Promise<boolean>;
export function freePort(preferred?: number): Promise<number>;
export function firstFreePort(first: number): Promise<number>;
