/** Run by npm after every install: what is there now need not be installed again by the next start. */
import { fileURLToPath } from 'node:url';
import { stampPackages } from './packages.mjs';

stampPackages(fileURLToPath(new URL('../..', import.meta.url)));
