import type { Receipt, ReceiptState } from '../../core/carriers/carrier.js';
import type { IdShape } from '../../core/carriers/smpp/provider-id.js';
import { PLATFORM, type Runner, type Work } from '../../core/database/work.js';
import { applyReceipts, isNotPlain } from '../../core/dispatch/apply-receipts.js';
import type { IdEvidence } from '../../core/dispatch/match-receipts.js';
import type { Id } from '../../core/platform/id.js';

export const receipt = (
  providerId: string | null,
  recipient: string,
  state: ReceiptState = 'delivered',
  errorCode: string | null = null,
): Receipt => ({ providerId, recipient, state, errorCode });

/** As a worker does: at once, and message by message where that is not possible. */
export async function apply(
  runner: Runner,
  carrierId: Id,
  receipts: readonly Receipt[],
  shape: IdShape = 'same',
): Promise<IdEvidence[]> {
  const input = { carrierId, shape, receipts };
  try {
    return await runner.run(PLATFORM, applyReceipts, { ...input, careful: false });
  } catch (error) {
    if (!isNotPlain(error)) throw error;
    return await runner.run(PLATFORM, applyReceipts, { ...input, careful: true });
  }
}

/** Receipts of a carrier that have found no message so far. */
export const waitingAt = (runner: Runner, carrierId: Id): Promise<number> =>
  runner.read(
    PLATFORM,
    async ({ sql }: Work) => {
      const row = await sql.first<{ count: number }>(
        `select count(*) as count from waiting_receipt where carrier_id = x'${carrierId}'`,
      );
      return Number(row?.count);
    },
    undefined,
  );
