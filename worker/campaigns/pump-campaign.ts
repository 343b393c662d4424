import { InsufficientFunds } from '../../core/billing/insufficient-funds.js';
import { pumpCampaign } from '../../core/campaigns/campaign-jobs.js';
import { claimChunk } from '../../core/dispatch/claim-chunk.js';
import { pauseForFunds } from '../../core/dispatch/finish-chunk.js';
import { implement } from '../jobs/implement.js';

/** Claims one chunk and ends; the claim writes down what comes next. */
export const pumpCampaignProcessor = implement(
  pumpCampaign,
  async ({ core, config }, { payload, actor, jobId }) => {
    const { campaignId } = payload;
    try {
      await core.run(actor, claimChunk, {
        campaignId,
        jobId,
        chunkSize: config.dispatch.chunkSize,
        chunksInFlight: config.dispatch.chunksInFlight,
      });
    } catch (error) {
      if (!(error instanceof InsufficientFunds)) throw error;
      await core.run(actor, pauseForFunds, { campaignId, jobId, reason: error.message });
    }
  },
);
