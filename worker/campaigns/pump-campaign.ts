import { InsufficientFunds } from '../../core/billing/insufficient-funds.js';
import { pumpCampaign } from '../../core/campaigns/campaign-jobs.js';
import { claimChunk } from '../../core/dispatch/claim-chunk.js';
import { pauseForFunds } from '../../core/dispatch/finish-chunk.js';
import { InvalidInput } from '../../core/platform/refusal.js';
import { implement } from '../jobs/implement.js';

/** Then other campaigns have their turn. */
const CLAIMS_A_RUN = 8;

/** Claims chunks until enough are open; the last claim of a run writes down what comes next. */
export const pumpCampaignProcessor = implement(
  pumpCampaign,
  async ({ core, config, stopping }, { payload, actor, jobId }) => {
    const { campaignId } = payload;
    try {
      const claim = { campaignId, jobId, ...config.dispatch };
      for (let left = CLAIMS_A_RUN - 1, more = true; more; left -= 1) {
        const goesOn = left > 0 && !stopping.aborted;
        more = await core.run(actor, claimChunk, { ...claim, goesOn });
      }
    } catch (error) {
      // the wallet is empty, or a field that the segment asks for is gone
      if (!(error instanceof InsufficientFunds || error instanceof InvalidInput)) throw error;
      await core.run(actor, pauseForFunds, { campaignId, jobId, reason: error.message });
    }
  },
);
