import type { ReactNode } from 'react';
import { useMay, type Permission } from './viewer.js';

/** What a role does not allow is not offered. */
export function May({ use, children }: { use: Permission; children: ReactNode }) {
  return useMay(use) && children;
}
