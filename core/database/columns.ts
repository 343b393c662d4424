import { Type, p } from '@mikro-orm/core';
import { idBytes, idFromBytes, type Id } from '../platform/id.js';

/** UUIDv7 as BINARY(16) in the table and 32 hex digits in the process. */
class BinaryId extends Type<Id | null, Buffer | null> {
  override convertToDatabaseValue(value: Id | Buffer | null): Buffer | null {
    return typeof value === 'string' ? idBytes(value) : value;
  }
  override convertToJSValue(value: Buffer | Id | null): Id | null {
    return value === null || typeof value === 'string' ? value : idFromBytes(value);
  }
  override getColumnType(): string {
    return 'binary(16)';
  }
}

/** A column that holds an id. */
export const idColumn = () => p.type(BinaryId).$type<Id>();
/** Money in micro-units of the account's currency. */
export const microsColumn = () => p.bigint('bigint');
/** A point in time, UTC, to the millisecond. */
export const timeColumn = () => p.datetime(3);
/** Codes, keys and numbers that only ever hold ASCII: compared byte by byte. */
export const asciiColumn = (length: number) =>
  p.string().columnType(`varchar(${length}) character set ascii collate ascii_bin`);
