import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, microsColumn } from '../database/columns.js';

/** The platform's rate card: what one segment to numbers of a prefix costs. The longest prefix wins; '' is everywhere else. */
export const Price = defineEntity({
  name: 'Price',
  tableName: 'price',
  properties: {
    currency: asciiColumn(3).primary(),
    /** Digits after the plus. */
    prefix: asciiColumn(8).primary(),
    micros: microsColumn(),
  },
});
export type Price = InferEntity<typeof Price>;
