import { createRequire } from 'node:module';
import nodeUtil from 'node:util';
import type * as Middleware from 'graphql-middleware';
import type * as Shield from 'graphql-shield';

/** graphql-shield calls util.isUndefined, which Node 23 took away. */
const legacy = nodeUtil as unknown as { isUndefined?: (value: unknown) => boolean };
legacy.isUndefined ??= (value) => value === undefined;

/** Both as CommonJS: their ESM builds load a second graphql, whose schemas the first does not know. */
const require = createRequire(import.meta.url);
export const { rule, shield } = require('graphql-shield') as typeof Shield;
export const { applyMiddleware } = require('graphql-middleware') as typeof Middleware;
