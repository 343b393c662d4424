/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query AuditLog($after: String, $filter: AuditFilter) {\n    auditLog(first: 40, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AuditLogDocument,
    "\n  query AuditPeople {\n    members {\n      user {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AuditPeopleDocument,
    "\n  fragment AuditRow on AuditEntry {\n    id\n    at\n    action\n    user {\n      id\n      name\n      email\n    }\n    apiKey {\n      id\n      name\n    }\n    byOperator\n    target\n    ip\n    userAgent\n    before\n    after\n  }\n": typeof types.AuditRowFragmentDoc,
    "\n  query ApiKeys {\n    apiScopes\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n  }\n": typeof types.ApiKeysDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on CreatedApiKey {\n        secret\n        apiKey {\n          id\n          name\n        }\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    prefix\n    test\n    scopes\n    allowedRanges\n    createdAt\n    lastUsedAt\n    expiresAt\n    replacedBy\n  }\n": typeof types.ApiKeyRowFragmentDoc,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      __typename\n      ... on ApiKey {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      __typename\n      ... on CreatedApiKey {\n        secret\n        apiKey {\n          id\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.RotateApiKeyDocument,
    "\n  query ApiScopes {\n    apiScopes\n  }\n": typeof types.ApiScopesDocument,
    "\n  fragment AcceptInvitation on InvitationPreview {\n    accountName\n    email\n    role\n    knownPerson\n  }\n": typeof types.AcceptInvitationFragmentDoc,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on InvalidLink {\n        message\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  mutation ResendVerification($input: EmailInput!) {\n    resendVerification(input: $input) {\n      __typename\n    }\n  }\n": typeof types.ResendVerificationDocument,
    "\n  mutation ConfirmEmailChange($input: LinkInput!) {\n    confirmEmailChange(input: $input) {\n      __typename\n      ... on EmailChanged {\n        email\n      }\n      ... on InvalidLink {\n        message\n      }\n    }\n  }\n": typeof types.ConfirmEmailChangeDocument,
    "\n  mutation RequestPasswordReset($input: EmailInput!) {\n    requestPasswordReset(input: $input) {\n      __typename\n      ... on ResetSent {\n        email\n      }\n    }\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  query InvitationPreview($token: String!) {\n    invitation(token: $token) {\n      email\n      ...AcceptInvitation\n    }\n  }\n": typeof types.InvitationPreviewDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on SecondFactorRequired {\n        token\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.LoginDocument,
    "\n  mutation StartPasskeyLogin {\n    startPasskeyLogin {\n      __typename\n      ... on PasskeyChallenge {\n        token\n        options\n      }\n    }\n  }\n": typeof types.StartPasskeyLoginDocument,
    "\n  mutation PasskeyLogin($input: PasskeyLoginInput!) {\n    passkeyLogin(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": typeof types.PasskeyLoginDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on VerificationSent {\n        email\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on SecondFactorRequired {\n        token\n      }\n      ... on InvalidLink {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  mutation CompleteLogin($input: CompleteLoginInput!) {\n    completeLogin(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": typeof types.CompleteLoginDocument,
    "\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on InvalidLink {\n        message\n      }\n    }\n  }\n": typeof types.VerifyEmailDocument,
    "\n  mutation StartPasskey {\n    startPasskey {\n      token\n      options\n    }\n  }\n": typeof types.StartPasskeyDocument,
    "\n  mutation AddPasskey($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      __typename\n      ... on Passkey {\n        id\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.AddPasskeyDocument,
    "\n  mutation DisableTotp($input: PasswordInput!) {\n    disableTotp(input: $input) {\n      __typename\n      ... on Security {\n        ...TotpPanel\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": typeof types.DisableTotpDocument,
    "\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      __typename\n      ... on VerificationSent {\n        email\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.RequestEmailChangeDocument,
    "\n  fragment PasskeysPanel on Security {\n    passkeys {\n      id\n      name\n      createdAt\n      lastUsedAt\n    }\n  }\n": typeof types.PasskeysPanelFragmentDoc,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on PasswordChanged {\n        ok\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      __typename\n      ... on Security {\n        ...PasskeysPanel\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.RemovePasskeyDocument,
    "\n  mutation RenewRecoveryCodes($input: PasswordInput!) {\n    renewRecoveryCodes(input: $input) {\n      __typename\n      ... on RecoveryCodes {\n        codes\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": typeof types.RenewRecoveryCodesDocument,
    "\n  query Security {\n    security {\n      ...TotpPanel\n      ...PasskeysPanel\n    }\n  }\n": typeof types.SecurityDocument,
    "\n  query Sessions {\n    sessions {\n      id\n      accountName\n      ip\n      userAgent\n      createdAt\n      lastUsedAt\n      current\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation LogoutEverywhere {\n    logoutEverywhere {\n      ok\n    }\n  }\n": typeof types.LogoutEverywhereDocument,
    "\n  fragment TotpPanel on Security {\n    totpEnabled\n    recoveryCodesLeft\n  }\n": typeof types.TotpPanelFragmentDoc,
    "\n  mutation StartTotp {\n    startTotp {\n      secret\n      uri\n    }\n  }\n": typeof types.StartTotpDocument,
    "\n  mutation EnableTotp($input: EnableTotpInput!) {\n    enableTotp(input: $input) {\n      __typename\n      ... on RecoveryCodes {\n        codes\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": typeof types.EnableTotpDocument,
    "\n  query MyAccounts {\n    myAccounts {\n      account {\n        id\n        name\n      }\n      role\n      current\n    }\n  }\n": typeof types.MyAccountsDocument,
    "\n  mutation SwitchAccount($input: SwitchAccountInput!) {\n    switchAccount(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.SwitchAccountDocument,
    "\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      __typename\n      ... on Member {\n        ...MemberRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on NotAllowed {\n        message\n      }\n    }\n  }\n": typeof types.ChangeRoleDocument,
    "\n  query Invitations {\n    invitations {\n      id\n      email\n      role\n      createdAt\n      expiresAt\n      invitedBy {\n        name\n      }\n    }\n  }\n": typeof types.InvitationsDocument,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      __typename\n    }\n  }\n": typeof types.RevokeInvitationDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      __typename\n      ... on Invitation {\n        id\n      }\n      ... on AlreadyMember {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.InviteMemberDocument,
    "\n  fragment MemberRow on Member {\n    user {\n      id\n      email\n      name\n    }\n    role\n    joinedAt\n    secondFactor\n  }\n": typeof types.MemberRowFragmentDoc,
    "\n  query Members {\n    members {\n      user {\n        id\n      }\n      ...MemberRow\n    }\n  }\n": typeof types.MembersDocument,
    "\n  mutation RemoveMember($userId: ID!) {\n    removeMember(userId: $userId) {\n      __typename\n      ... on NotFound {\n        message\n      }\n      ... on NotAllowed {\n        message\n      }\n    }\n  }\n": typeof types.RemoveMemberDocument,
    "\n  query Viewer {\n    me {\n      ...ViewerFacts\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment FirstStepFacts on AccountTotals {\n    contacts\n  }\n": typeof types.FirstStepFactsFragmentDoc,
    "\n  fragment FirstStepMoney on Wallet {\n    toppedUp {\n      micros\n    }\n  }\n": typeof types.FirstStepMoneyFragmentDoc,
    "\n  query Home($campaigns: Boolean!) {\n    accountTotals @include(if: $campaigns) {\n      ...TotalFigures\n      ...FirstStepFacts\n    }\n    wallet {\n      ...WalletFigures\n      ...FirstStepMoney\n    }\n    campaigns(first: 20) @include(if: $campaigns) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...CampaignRow\n          ...ActiveCampaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  fragment TotalFigures on AccountTotals {\n    sentToday\n    deliveredToday\n    failedToday\n    spentToday {\n      micros\n      currency\n    }\n  }\n": typeof types.TotalFiguresFragmentDoc,
    "\n  fragment WalletFigures on Wallet {\n    available {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n  }\n": typeof types.WalletFiguresFragmentDoc,
    "\n  fragment ViewerFacts on Viewer {\n    __typename\n    role\n    permissions\n    sandbox\n    operator\n    account {\n      __typename\n      id\n      name\n      currency\n      country\n      timeZone\n      suspendedAt\n      suspendedReason\n    }\n    user {\n      __typename\n      id\n      name\n      email\n    }\n  }\n": typeof types.ViewerFactsFragmentDoc,
    "\n  fragment SessionGrant on Session {\n    accessToken\n    expiresAt\n    viewer {\n      ...ViewerFacts\n    }\n  }\n": typeof types.SessionGrantFragmentDoc,
    "\n  mutation RefreshSession {\n    refreshSession(input: { delivery: COOKIE }) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  mutation Logout {\n    logout {\n      ok\n    }\n  }\n": typeof types.LogoutDocument,
    "\n  query Totals {\n    accountTotals {\n      activeCampaigns\n      ...TotalFigures\n    }\n  }\n": typeof types.TotalsDocument,
    "\n  subscription TotalsChanged {\n    accountTotals {\n      activeCampaigns\n      ...TotalFigures\n    }\n  }\n": typeof types.TotalsChangedDocument,
    "\n  query Balance {\n    wallet {\n      available {\n        micros\n        currency\n      }\n      held {\n        micros\n        currency\n      }\n    }\n  }\n": typeof types.BalanceDocument,
    "\n  query Ledger($after: String) {\n    ledgerEntries(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...LedgerRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LedgerDocument,
    "\n  fragment LedgerRow on LedgerEntry {\n    id\n    kind\n    amount {\n      micros\n      currency\n    }\n    debit\n    credit\n    memo\n    postedAt\n  }\n": typeof types.LedgerRowFragmentDoc,
    "\n  mutation TopUpSandbox($input: TopUpSandboxInput!) {\n    topUpSandbox(input: $input) {\n      __typename\n      ... on Wallet {\n        currency\n        available {\n          micros\n          currency\n        }\n        toppedUp {\n          micros\n          currency\n        }\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on SandboxOnly {\n        message\n      }\n    }\n  }\n": typeof types.TopUpSandboxDocument,
    "\n  query Wallet {\n    wallet {\n      available {\n        micros\n        currency\n      }\n      held {\n        micros\n        currency\n      }\n      captured {\n        micros\n        currency\n      }\n      toppedUp {\n        micros\n        currency\n      }\n    }\n  }\n": typeof types.WalletDocument,
    "\n  fragment ActiveCampaign on Campaign {\n    id\n    name\n    progress {\n      ...LiveProgress\n    }\n  }\n": typeof types.ActiveCampaignFragmentDoc,
    "\n  fragment CampaignRow on Campaign {\n    id\n    name\n    state\n    createdAt\n    launchedAt\n    list {\n      id\n      name\n    }\n    progress {\n      campaignId\n      recipients\n      delivered\n      captured {\n        micros\n        currency\n      }\n    }\n  }\n": typeof types.CampaignRowFragmentDoc,
    "\n  query Campaigns($state: CampaignState, $after: String) {\n    campaigns(first: 20, state: $state, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...CampaignRow\n          ...ActiveCampaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CampaignsDocument,
    "\n  fragment ComposerCampaign on Campaign {\n    id\n    state\n    name\n    body\n    senderId\n    flash\n    frozen\n    purpose\n    list {\n      id\n    }\n    segment {\n      id\n    }\n  }\n": typeof types.ComposerCampaignFragmentDoc,
    "\n  query Composer($id: ID!) {\n    campaign(id: $id) {\n      id\n      ...ComposerCampaign\n    }\n  }\n": typeof types.ComposerDocument,
    "\n  fragment EstimateFaults on MessageEstimate {\n    unicodeCharacters\n    templateFault\n  }\n": typeof types.EstimateFaultsFragmentDoc,
    "\n  fragment EstimateLine on MessageEstimate {\n    encoding\n    segments\n    units\n    remaining\n    pricePerMessage {\n      micros\n      currency\n    }\n  }\n": typeof types.EstimateLineFragmentDoc,
    "\n  fragment LaunchFigures on CampaignPreflight {\n    recipients\n    cost {\n      micros\n      currency\n    }\n  }\n": typeof types.LaunchFiguresFragmentDoc,
    "\n  mutation LaunchCampaign($id: ID!) {\n    launchCampaign(id: $id) {\n      __typename\n      ... on Campaign {\n        ...MovedCampaign\n        id\n        launchedAt\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n    }\n  }\n": typeof types.LaunchCampaignDocument,
    "\n  fragment PreflightFigures on CampaignPreflight {\n    recipients\n    segments\n    encoding\n    maxSegments\n    cost {\n      micros\n      currency\n    }\n    available {\n      micros\n      currency\n    }\n    skipped {\n      reason\n      reasonText\n      count\n    }\n    byCountry {\n      country\n      recipients\n      cost {\n        micros\n        currency\n      }\n    }\n  }\n": typeof types.PreflightFiguresFragmentDoc,
    "\n  fragment PreflightReady on CampaignPreflight {\n    recipients\n    warnings\n    missing {\n      micros\n      currency\n    }\n    ...PreflightFigures\n    ...LaunchFigures\n  }\n": typeof types.PreflightReadyFragmentDoc,
    "\n  query Preflight($id: ID!) {\n    preflightCampaign(id: $id) {\n      __typename\n      ... on CampaignPreflight {\n        ...PreflightReady\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.PreflightDocument,
    "\n  query SampleContacts($filter: ContactFilter) {\n    sampleContacts: contacts(first: 8, filter: $filter) {\n      nodes {\n        id\n        msisdn\n        firstName\n        lastName\n        custom\n      }\n    }\n  }\n": typeof types.SampleContactsDocument,
    "\n  mutation CreateCampaign($input: CreateCampaignInput!) {\n    saved: createCampaign(input: $input) {\n      __typename\n      ... on Campaign {\n        id\n        ...ComposerCampaign\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.CreateCampaignDocument,
    "\n  mutation UpdateCampaign($input: UpdateCampaignInput!) {\n    saved: updateCampaign(input: $input) {\n      __typename\n      ... on Campaign {\n        id\n        ...ComposerCampaign\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.UpdateCampaignDocument,
    "\n  query Estimate($input: EstimateMessageInput!) {\n    estimateMessage(input: $input) {\n      rendered\n      ...EstimateLine\n      ...EstimateFaults\n    }\n  }\n": typeof types.EstimateDocument,
    "\n  fragment LiveProgress on CampaignProgress {\n    campaignId\n    revision\n    state\n    queued\n    sent\n    ...ProgressBar\n    ...ProgressCounters\n    ...ProgressPace\n    ...ProgressMoney\n    ...ProgressLine\n    ...ProgressAnnouncer\n    ...CampaignActions\n  }\n": typeof types.LiveProgressFragmentDoc,
    "\n  subscription ProgressChanged($campaignId: ID!) {\n    campaignProgress(campaignId: $campaignId) {\n      ...LiveProgress\n    }\n  }\n": typeof types.ProgressChangedDocument,
    "\n  fragment CampaignActions on CampaignProgress {\n    queued\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n": typeof types.CampaignActionsFragmentDoc,
    "\n  fragment MovedCampaign on Campaign {\n    id\n    state\n    stateReason\n    finishedAt\n    progress {\n      ...LiveProgress\n    }\n  }\n": typeof types.MovedCampaignFragmentDoc,
    "\n  mutation PauseCampaign($id: ID!) {\n    move: pauseCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.PauseCampaignDocument,
    "\n  mutation ResumeCampaign($id: ID!) {\n    move: resumeCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.ResumeCampaignDocument,
    "\n  mutation CancelCampaign($id: ID!) {\n    move: cancelCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.CancelCampaignDocument,
    "\n  query CampaignPage($id: ID!) {\n    campaign(id: $id) {\n      id\n      state\n      ...LiveCampaign\n    }\n  }\n": typeof types.CampaignPageDocument,
    "\n  fragment CampaignText on Campaign {\n    senderId\n    body\n    flash\n  }\n": typeof types.CampaignTextFragmentDoc,
    "\n  query LeftOut($id: ID!, $after: String, $reason: String) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      leftOut(first: 20, after: $after, reason: $reason) {\n        edges {\n          cursor\n          node {\n            msisdn\n            ...LeftOutRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.LeftOutDocument,
    "\n  fragment LeftOutRow on LeftOut {\n    msisdn\n    contactId\n    explanation\n  }\n": typeof types.LeftOutRowFragmentDoc,
    "\n  fragment LiveCampaign on Campaign {\n    id\n    name\n    state\n    stateReason\n    launchedAt\n    finishedAt\n    frozen\n    purpose\n    list {\n      id\n      name\n    }\n    segment {\n      id\n      name\n    }\n    progress {\n      ...LiveProgress\n    }\n    ...CampaignText\n  }\n": typeof types.LiveCampaignFragmentDoc,
    "\n  query Outcomes($id: ID!) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      failures {\n        state\n        reason\n        reasonText\n        count\n      }\n    }\n  }\n": typeof types.OutcomesDocument,
    "\n  fragment ProgressAnnouncer on CampaignProgress {\n    state\n    recipients\n    queued\n    sent\n  }\n": typeof types.ProgressAnnouncerFragmentDoc,
    "\n  fragment ProgressCounters on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n": typeof types.ProgressCountersFragmentDoc,
    "\n  fragment ProgressMoney on CampaignProgress {\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n": typeof types.ProgressMoneyFragmentDoc,
    "\n  fragment ProgressPace on CampaignProgress {\n    revision\n    state\n    recipients\n    claimed\n    delivered\n    queued\n    sent\n    ratePerSecond\n    secondsLeft\n  }\n": typeof types.ProgressPaceFragmentDoc,
    "\n  fragment TimelinePoint on TimelinePoint {\n    at\n    seconds\n    submitted\n    delivered\n    failed\n  }\n": typeof types.TimelinePointFragmentDoc,
    "\n  query Timeline($id: ID!) {\n    campaign(id: $id) {\n      id\n      timeline {\n        ...TimelinePoint\n      }\n    }\n  }\n": typeof types.TimelineDocument,
    "\n  fragment ProgressBar on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n": typeof types.ProgressBarFragmentDoc,
    "\n  fragment ProgressLine on CampaignProgress {\n    recipients\n    delivered\n    ratePerSecond\n    secondsLeft\n  }\n": typeof types.ProgressLineFragmentDoc,
    "\n  fragment ContactCells on Contact {\n    id\n    msisdn\n    country\n    firstName\n    lastName\n    custom\n    optedOutAt\n    createdAt\n    lastDeliveredAt\n    timeZone {\n      name\n      source\n    }\n    tags {\n      id\n      name\n    }\n    lists {\n      id\n      name\n    }\n  }\n": typeof types.ContactCellsFragmentDoc,
    "\n  query Contacts($filter: ContactFilter, $sort: ContactSort, $first: Int!, $after: String) {\n    contacts(first: $first, filter: $filter, sort: $sort, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ContactCells\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.ContactsDocument,
    "\n  query GridSetting($name: String!) {\n    viewSetting(name: $name) {\n      name\n      value\n    }\n  }\n": typeof types.GridSettingDocument,
    "\n  mutation SaveGridSetting($name: String!, $value: JSONObject!) {\n    saveViewSetting(name: $name, value: $value) {\n      __typename\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.SaveGridSettingDocument,
    "\n  mutation BulkEditContacts($input: BulkEditInput!) {\n    bulkEditContacts(input: $input) {\n      __typename\n      ... on BulkEdit {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.BulkEditContactsDocument,
    "\n  query BulkEdits($after: String) {\n    bulkEdits(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...BulkEditFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.BulkEditsDocument,
    "\n  mutation CancelBulkEdit($id: ID!) {\n    cancelBulkEdit(id: $id) {\n      __typename\n      ... on BulkEdit {\n        ...BulkEditFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n": typeof types.CancelBulkEditDocument,
    "\n  mutation UndoBulkEdit($id: ID!) {\n    undoBulkEdit(id: $id) {\n      __typename\n      ... on BulkEdit {\n        id\n        ...BulkEditFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n": typeof types.UndoBulkEditDocument,
    "\n  fragment BulkEditFacts on BulkEdit {\n    id\n    kind\n    state\n    revision\n    total\n    done\n    changed\n    summary\n    canUndo\n    undoneAt\n    failure\n    createdAt\n    finishedAt\n  }\n": typeof types.BulkEditFactsFragmentDoc,
    "\n  query BulkEdit($id: ID!) {\n    bulkEdit(id: $id) {\n      ...BulkEditFacts\n    }\n  }\n": typeof types.BulkEditDocument,
    "\n  subscription BulkEditChanged($id: ID!) {\n    bulkEditProgress(id: $id) {\n      ...BulkEditFacts\n    }\n  }\n": typeof types.BulkEditChangedDocument,
    "\n  fragment DuplicateGroup on DuplicateGroup {\n    value\n    contacts {\n      id\n      msisdn\n      firstName\n      lastName\n      optedOutAt\n      createdAt\n      lastDeliveredAt\n    }\n  }\n": typeof types.DuplicateGroupFragmentDoc,
    "\n  mutation MergeContacts($input: MergeContactsInput!) {\n    mergeContacts(input: $input) {\n      __typename\n      ... on Contact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.MergeContactsDocument,
    "\n  query DuplicateContacts($by: DuplicatesBy, $after: String) {\n    duplicateContacts(by: $by, first: 20, after: $after) {\n      value\n      cursor\n      contacts {\n        id\n      }\n      ...DuplicateGroup\n    }\n  }\n": typeof types.DuplicateContactsDocument,
    "\n  mutation DeleteContactField($id: ID!) {\n    deleteContactField(id: $id) {\n      __typename\n      ... on BulkEdit {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n": typeof types.DeleteContactFieldDocument,
    "\n  fragment FieldFacts on ContactField {\n    id\n    key\n    label\n    kind\n    options\n    ready\n  }\n": typeof types.FieldFactsFragmentDoc,
    "\n  query ContactFields {\n    contactFields {\n      ...FieldFacts\n    }\n  }\n": typeof types.ContactFieldsDocument,
    "\n  mutation CreateContactField($input: CreateContactFieldInput!) {\n    createContactField(input: $input) {\n      __typename\n      ... on ContactField {\n        ...FieldFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreateContactFieldDocument,
    "\n  mutation UpdateContactField($id: ID!, $input: UpdateContactFieldInput!) {\n    updateContactField(id: $id, input: $input) {\n      __typename\n      ... on ContactField {\n        ...FieldFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.UpdateContactFieldDocument,
    "\n  mutation DeleteContactList($id: ID!) {\n    deleteContactList(id: $id) {\n      __typename\n      ... on DeletedContactList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n": typeof types.DeleteContactListDocument,
    "\n  mutation DeleteTag($id: ID!) {\n    deleteTag(id: $id) {\n      __typename\n      ... on DeletedTag {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n": typeof types.DeleteTagDocument,
    "\n  mutation RenameContactList($id: ID!, $name: String!) {\n    renameContactList(id: $id, name: $name) {\n      __typename\n      ... on ContactList {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.RenameContactListDocument,
    "\n  mutation RenameTag($id: ID!, $name: String!) {\n    renameTag(id: $id, name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.RenameTagDocument,
    "\n  mutation CreateContactList($name: String!) {\n    createContactList(input: { name: $name }) {\n      __typename\n      ... on ContactList {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreateContactListDocument,
    "\n  mutation CreateTag($name: String!) {\n    createTag(name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.CreateTagDocument,
    "\n  query ContactLists($search: String, $after: String) {\n    groups: contactLists(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ContactListsDocument,
    "\n  query Tags($search: String, $after: String) {\n    groups: tags(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TagsDocument,
    "\n  query SegmentNames($search: String, $after: String) {\n    groups: segments(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SegmentNamesDocument,
    "\n  query ListName($id: ID!) {\n    group: contactList(id: $id) {\n      id\n      name\n      contactCount\n    }\n  }\n": typeof types.ListNameDocument,
    "\n  query TagName($id: ID!) {\n    group: tag(id: $id) {\n      id\n      name\n      contactCount\n    }\n  }\n": typeof types.TagNameDocument,
    "\n  query SegmentName($id: ID!) {\n    group: segment(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.SegmentNameDocument,
    "\n  mutation CancelImport($id: ID!) {\n    cancelImport(id: $id) {\n      __typename\n      ... on ContactImport {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n": typeof types.CancelImportDocument,
    "\n  fragment PreviewRefused on ImportPreview {\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows {\n      line\n      column\n      value\n      reason\n    }\n  }\n": typeof types.PreviewRefusedFragmentDoc,
    "\n  fragment DownloadRefused on ContactImport {\n    fileName\n    refusedFile\n  }\n": typeof types.DownloadRefusedFragmentDoc,
    "\n  fragment ImportBar on ContactImport {\n    state\n    fileName\n    bytesTotal\n    bytesRead\n    failure\n  }\n": typeof types.ImportBarFragmentDoc,
    "\n  fragment ImportFigures on ContactImport {\n    rows\n    imported\n    updated\n    unchanged\n    duplicates\n    refused\n  }\n": typeof types.ImportFiguresFragmentDoc,
    "\n  fragment ImportOutcome on ContactImport {\n    state\n    changedNothing\n    consented\n    list {\n      id\n      name\n    }\n  }\n": typeof types.ImportOutcomeFragmentDoc,
    "\n  fragment ImportRow on ContactImport {\n    id\n    fileName\n    state\n    createdAt\n    rows\n    imported\n    updated\n    refused\n    changedNothing\n  }\n": typeof types.ImportRowFragmentDoc,
    "\n  query ContactImports($after: String) {\n    contactImports(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ImportRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ContactImportsDocument,
    "\n  fragment PreviewContacts on ImportPreview {\n    contacts {\n      line\n      msisdn\n      country\n      firstName\n      lastName\n      custom\n      known\n    }\n  }\n": typeof types.PreviewContactsFragmentDoc,
    "\n  fragment RefusedRows on ContactImport {\n    state\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows(first: 50) {\n      line\n      column\n      value\n      reason\n    }\n    ...DownloadRefused\n  }\n": typeof types.RefusedRowsFragmentDoc,
    "\n  mutation CreateImportTag($name: String!) {\n    createTag(name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.CreateImportTagDocument,
    "\n  fragment ImportProgress on ContactImport {\n    id\n    revision\n    state\n    ...ImportBar\n    ...ImportFigures\n    ...RefusedRows\n    ...ImportOutcome\n  }\n": typeof types.ImportProgressFragmentDoc,
    "\n  query ContactImport($id: ID!) {\n    contactImport(id: $id) {\n      ...ImportProgress\n    }\n  }\n": typeof types.ContactImportDocument,
    "\n  subscription ImportChanged($id: ID!) {\n    contactImportProgress(id: $id) {\n      ...ImportProgress\n    }\n  }\n": typeof types.ImportChangedDocument,
    "\n  mutation ImportContacts($input: ImportContactsInput!) {\n    importContacts(input: $input) {\n      __typename\n      ... on ContactImport {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.ImportContactsDocument,
    "\n  fragment ImportPreview on ImportPreview {\n    format\n    encoding\n    separator\n    sheets\n    columns {\n      column\n      heading\n      samples\n      target\n      fieldKey\n      newLabel\n      newKind\n    }\n    rows\n    whole\n    newContacts\n    knownContacts\n    duplicates\n    refused\n    notes\n    ...PreviewRefused\n    ...PreviewContacts\n  }\n": typeof types.ImportPreviewFragmentDoc,
    "\n  query PreviewImport($input: PreviewImportInput!) {\n    previewImport(input: $input) {\n      __typename\n      ... on ImportPreview {\n        ...ImportPreview\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.PreviewImportDocument,
    "\n  query ImportFields {\n    contactFields {\n      id\n      key\n      label\n    }\n  }\n": typeof types.ImportFieldsDocument,
    "\n  query ListsOfName($name: String!) {\n    contactLists(first: 200, search: $name) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ListsOfNameDocument,
    "\n  mutation SetConsent($input: SetConsentInput!) {\n    setConsent(input: $input) {\n      __typename\n      ... on ConsentEvent {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.SetConsentDocument,
    "\n  query ConsentHistory($msisdn: String!, $after: String) {\n    consentHistory(msisdn: $msisdn, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          purpose\n          state\n          source\n          evidence\n          ruleVersion\n          by\n          at\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ConsentHistoryDocument,
    "\n  fragment ContactConsents on Contact {\n    id\n    msisdn\n    doNotSellAt\n    consents {\n      purpose\n      state\n      since\n    }\n  }\n": typeof types.ContactConsentsFragmentDoc,
    "\n  query ContactPage($id: ID!) {\n    contact(id: $id) {\n      id\n      msisdn\n      firstName\n      lastName\n      optedOutAt\n      ...ContactFacts\n      ...ContactDetails\n      ...ContactGroups\n      ...ContactConsents\n    }\n  }\n": typeof types.ContactPageDocument,
    "\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      __typename\n      ... on DeletedContact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.DeleteContactDocument,
    "\n  fragment ContactDetails on Contact {\n    id\n    firstName\n    lastName\n    custom\n    timeZone {\n      name\n      source\n    }\n  }\n": typeof types.ContactDetailsFragmentDoc,
    "\n  fragment ContactFacts on Contact {\n    id\n    country\n    createdAt\n    updatedAt\n    lastSentAt\n    lastDeliveredAt\n    lastFailedAt\n    lastRepliedAt\n    lastClickedAt\n    timeZone {\n      name\n      source\n    }\n  }\n": typeof types.ContactFactsFragmentDoc,
    "\n  fragment ContactGroups on Contact {\n    id\n    tags {\n      id\n      name\n    }\n    lists {\n      id\n      name\n    }\n  }\n": typeof types.ContactGroupsFragmentDoc,
    "\n  mutation CreateContact($input: ContactInput!) {\n    createContact(input: $input) {\n      __typename\n      ... on Contact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreateContactDocument,
    "\n  fragment TimelineRow on TimelineEntry {\n    id\n    kind\n    at\n    title\n    detail\n    message {\n      id\n      state\n    }\n  }\n": typeof types.TimelineRowFragmentDoc,
    "\n  query ContactTimeline($id: ID!, $after: String) {\n    contact(id: $id) {\n      id\n      timeline(first: 20, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...TimelineRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ContactTimelineDocument,
    "\n  mutation UpdateContact($id: ID!, $input: ContactInput!) {\n    updateContact(id: $id, input: $input) {\n      __typename\n      ... on Contact {\n        id\n        ...ContactFacts\n        ...ContactDetails\n        ...ContactGroups\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.UpdateContactDocument,
    "\n  fragment WhyChecks on WhyAnswer {\n    texted\n    verdict\n    checks {\n      name\n      title\n      outcome\n      detail\n      at\n    }\n  }\n": typeof types.WhyChecksFragmentDoc,
    "\n  query WhyCampaigns {\n    campaigns(first: 50) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.WhyCampaignsDocument,
    "\n  query WhyTexted($msisdn: String!, $campaignId: ID) {\n    whyTexted(msisdn: $msisdn, campaignId: $campaignId) {\n      __typename\n      ... on WhyAnswer {\n        ...WhyChecks\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.WhyTextedDocument,
    "\n  query Exports($after: String) {\n    exports(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ExportFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ExportsDocument,
    "\n  query ExportSize($filter: ContactFilter) {\n    exported: contacts(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": typeof types.ExportSizeDocument,
    "\n  fragment ExportFacts on Export {\n    id\n    kind\n    format\n    state\n    revision\n    rows\n    bytes\n    fileName\n    url\n    failure\n    createdAt\n    expiresAt\n  }\n": typeof types.ExportFactsFragmentDoc,
    "\n  query Export($id: ID!) {\n    export(id: $id) {\n      ...ExportFacts\n    }\n  }\n": typeof types.ExportDocument,
    "\n  subscription ExportChanged($id: ID!) {\n    exportProgress(id: $id) {\n      ...ExportFacts\n    }\n  }\n": typeof types.ExportChangedDocument,
    "\n  mutation StartExport($input: StartExportInput!) {\n    startExport(input: $input) {\n      __typename\n      ... on Export {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.StartExportDocument,
    "\n  subscription MessageChanged($id: ID!) {\n    messageUpdates(messageId: $id) {\n      id\n      ...MessageRow\n      ...MessageStory\n    }\n  }\n": typeof types.MessageChangedDocument,
    "\n  query Messages($filter: MessageFilter, $after: String) {\n    messages(first: 25, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...MessageRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MessagesDocument,
    "\n  query Message($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n": typeof types.MessageDocument,
    "\n  fragment MessageRow on Message {\n    id\n    recipient\n    body\n    state\n    reasonText\n    createdAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n": typeof types.MessageRowFragmentDoc,
    "\n  fragment MessageStory on Message {\n    id\n    recipient\n    senderId\n    body\n    encoding\n    segments\n    price {\n      micros\n      currency\n    }\n    state\n    reason\n    reasonText\n    campaignId\n    createdAt\n    finalAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n": typeof types.MessageStoryFragmentDoc,
    "\n  query SentMessage($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n": typeof types.SentMessageDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      __typename\n      ... on Message {\n        id\n        state\n        ...MessageStory\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n      ... on IdempotencyConflict {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on RecipientRefused {\n        message\n      }\n    }\n  }\n": typeof types.SendMessageDocument,
    "\n  fragment OperatorAccountRow on OperatorAccount {\n    account {\n      id\n      name\n      country\n      currency\n      createdAt\n      suspendedAt\n      suspendedReason\n    }\n    balance {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n    members\n    lastActivityAt\n  }\n": typeof types.OperatorAccountRowFragmentDoc,
    "\n  mutation CreditAccount($input: CreditAccountInput!) {\n    creditAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreditAccountDocument,
    "\n  mutation DeleteDoNotDisturbList($id: ID!) {\n    deleteDoNotDisturbList(id: $id) {\n      __typename\n      ... on DoNotDisturbList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.DeleteDoNotDisturbListDocument,
    "\n  fragment DoNotDisturbRow on DoNotDisturbList {\n    id\n    name\n    country\n    everything\n    numberCount\n  }\n": typeof types.DoNotDisturbRowFragmentDoc,
    "\n  query DoNotDisturbLists {\n    doNotDisturbLists {\n      id\n      ...DoNotDisturbRow\n    }\n  }\n": typeof types.DoNotDisturbListsDocument,
    "\n  mutation CreateDoNotDisturbList($input: DoNotDisturbListInput!) {\n    createDoNotDisturbList(input: $input) {\n      __typename\n      ... on DoNotDisturbList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreateDoNotDisturbListDocument,
    "\n  query OperatorAccounts($after: String, $search: String) {\n    operatorAccounts(first: 40, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          account {\n            id\n          }\n          ...OperatorAccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OperatorAccountsDocument,
    "\n  mutation AddDoNotDisturb($listId: ID!, $numbers: [String!]!) {\n    changed: addDoNotDisturb(listId: $listId, numbers: $numbers) {\n      __typename\n      ... on DoNotDisturbChange {\n        changed\n        refused\n        list {\n          ...DoNotDisturbRow\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.AddDoNotDisturbDocument,
    "\n  mutation RemoveDoNotDisturb($listId: ID!, $numbers: [String!]!) {\n    changed: removeDoNotDisturb(listId: $listId, numbers: $numbers) {\n      __typename\n      ... on DoNotDisturbChange {\n        changed\n        refused\n        list {\n          ...DoNotDisturbRow\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.RemoveDoNotDisturbDocument,
    "\n  mutation ReinstateAccount($accountId: ID!) {\n    reinstateAccount(accountId: $accountId) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.ReinstateAccountDocument,
    "\n  mutation SuspendAccount($input: SuspendAccountInput!) {\n    suspendAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.SuspendAccountDocument,
    "\n  fragment OpenedPreferences on Preferences {\n    token\n    msisdn\n    marketing\n    transactional\n    doNotSell\n  }\n": typeof types.OpenedPreferencesFragmentDoc,
    "\n  mutation OpenPreferences($input: OpenPreferencesInput!) {\n    openPreferences(input: $input) {\n      __typename\n      ... on Preferences {\n        ...OpenedPreferences\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.OpenPreferencesDocument,
    "\n  query PreferencePage($accountId: ID!) {\n    preferencePage(accountId: $accountId) {\n      accountName\n      open\n    }\n  }\n": typeof types.PreferencePageDocument,
    "\n  mutation SavePreferences($input: SavePreferencesInput!) {\n    savePreferences(input: $input) {\n      __typename\n      ... on Preferences {\n        token\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.SavePreferencesDocument,
    "\n  mutation SendPreferenceCode($input: PreferenceCodeInput!) {\n    sendPreferenceCode(input: $input) {\n      __typename\n      ... on PreferenceCodeSent {\n        again\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.SendPreferenceCodeDocument,
    "\n  fragment ConsentForm on ConsentSettings {\n    marketingNeedsOptIn\n    preferenceSenderId\n    preferencePath\n  }\n": typeof types.ConsentFormFragmentDoc,
    "\n  query ConsentSettings {\n    consentSettings {\n      ...ConsentForm\n    }\n  }\n": typeof types.ConsentSettingsDocument,
    "\n  mutation UpdateConsentSettings($input: ConsentSettingsInput!) {\n    updateConsentSettings(input: $input) {\n      __typename\n      ... on ConsentSettings {\n        ...ConsentForm\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.UpdateConsentSettingsDocument,
    "\n  mutation ErasePerson($msisdn: String!, $confirm: String!) {\n    erasePerson(msisdn: $msisdn, confirm: $confirm) {\n      __typename\n      ... on PrivacyRequest {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.ErasePersonDocument,
    "\n  mutation RequestPersonExport($msisdn: String!) {\n    requestPersonExport(msisdn: $msisdn) {\n      __typename\n      ... on PrivacyRequest {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.RequestPersonExportDocument,
    "\n  fragment PrivacyRequestRow on PrivacyRequest {\n    id\n    kind\n    msisdn\n    state\n    report\n    failure\n    createdAt\n    finishedAt\n    export {\n      id\n      url\n      fileName\n    }\n  }\n": typeof types.PrivacyRequestRowFragmentDoc,
    "\n  query PrivacyRequests($after: String) {\n    privacyRequests(first: 10, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...PrivacyRequestRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PrivacyRequestsDocument,
    "\n  query Retention {\n    retentionRules {\n      kind\n      ...RetentionRow\n    }\n    retentionRuns(first: 5) {\n      edges {\n        cursor\n        node {\n          id\n          startedAt\n          finishedAt\n          report\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.RetentionDocument,
    "\n  fragment RetentionRow on RetentionRule {\n    kind\n    description\n    days\n  }\n": typeof types.RetentionRowFragmentDoc,
    "\n  mutation SetRetentionRule($kind: RetainedKind!, $days: Int) {\n    setRetentionRule(kind: $kind, days: $days) {\n      __typename\n      ... on RetentionRule {\n        ...RetentionRow\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.SetRetentionRuleDocument,
    "\n  fragment SuppressionRow on Suppression {\n    id\n    msisdn\n    marketingSince\n    transactionalSince\n  }\n": typeof types.SuppressionRowFragmentDoc,
    "\n  query Suppressions($after: String, $search: String) {\n    suppressions(first: 10, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          ...SuppressionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SuppressionsDocument,
    "\n  mutation DeleteSegment($id: ID!) {\n    deleteSegment(id: $id) {\n      __typename\n      ... on DeletedSegment {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n": typeof types.DeleteSegmentDocument,
    "\n  mutation CreateSegment($input: SegmentInput!) {\n    saved: createSegment(input: $input) {\n      __typename\n      ... on Segment {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.CreateSegmentDocument,
    "\n  mutation UpdateSegment($id: ID!, $input: UpdateSegmentInput!) {\n    saved: updateSegment(id: $id, input: $input) {\n      __typename\n      ... on Segment {\n        id\n        name\n        rule\n        summary\n        contactCount\n        updatedAt\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.UpdateSegmentDocument,
    "\n  query Segment($id: ID!) {\n    segment(id: $id) {\n      id\n      name\n      rule\n    }\n  }\n": typeof types.SegmentDocument,
    "\n  fragment SegmentRow on Segment {\n    id\n    name\n    summary\n    contactCount\n  }\n": typeof types.SegmentRowFragmentDoc,
    "\n  query Segments($after: String) {\n    segments(first: 25, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...SegmentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SegmentsDocument,
    "\n  query CountSegment($rule: SegmentRuleInput!) {\n    countSegment(rule: $rule) {\n      __typename\n      ... on SegmentCount {\n        count\n        total\n        summary\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CountSegmentDocument,
    "\n  query RuleSources {\n    contactFields {\n      id\n      key\n      label\n      kind\n      options\n      ready\n    }\n  }\n": typeof types.RuleSourcesDocument,
};
const documents: Documents = {
    "\n  query AuditLog($after: String, $filter: AuditFilter) {\n    auditLog(first: 40, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AuditLogDocument,
    "\n  query AuditPeople {\n    members {\n      user {\n        id\n        name\n      }\n    }\n  }\n": types.AuditPeopleDocument,
    "\n  fragment AuditRow on AuditEntry {\n    id\n    at\n    action\n    user {\n      id\n      name\n      email\n    }\n    apiKey {\n      id\n      name\n    }\n    byOperator\n    target\n    ip\n    userAgent\n    before\n    after\n  }\n": types.AuditRowFragmentDoc,
    "\n  query ApiKeys {\n    apiScopes\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n  }\n": types.ApiKeysDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on CreatedApiKey {\n        secret\n        apiKey {\n          id\n          name\n        }\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    prefix\n    test\n    scopes\n    allowedRanges\n    createdAt\n    lastUsedAt\n    expiresAt\n    replacedBy\n  }\n": types.ApiKeyRowFragmentDoc,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      __typename\n      ... on ApiKey {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.RevokeApiKeyDocument,
    "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      __typename\n      ... on CreatedApiKey {\n        secret\n        apiKey {\n          id\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.RotateApiKeyDocument,
    "\n  query ApiScopes {\n    apiScopes\n  }\n": types.ApiScopesDocument,
    "\n  fragment AcceptInvitation on InvitationPreview {\n    accountName\n    email\n    role\n    knownPerson\n  }\n": types.AcceptInvitationFragmentDoc,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on InvalidLink {\n        message\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  mutation ResendVerification($input: EmailInput!) {\n    resendVerification(input: $input) {\n      __typename\n    }\n  }\n": types.ResendVerificationDocument,
    "\n  mutation ConfirmEmailChange($input: LinkInput!) {\n    confirmEmailChange(input: $input) {\n      __typename\n      ... on EmailChanged {\n        email\n      }\n      ... on InvalidLink {\n        message\n      }\n    }\n  }\n": types.ConfirmEmailChangeDocument,
    "\n  mutation RequestPasswordReset($input: EmailInput!) {\n    requestPasswordReset(input: $input) {\n      __typename\n      ... on ResetSent {\n        email\n      }\n    }\n  }\n": types.RequestPasswordResetDocument,
    "\n  query InvitationPreview($token: String!) {\n    invitation(token: $token) {\n      email\n      ...AcceptInvitation\n    }\n  }\n": types.InvitationPreviewDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on SecondFactorRequired {\n        token\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.LoginDocument,
    "\n  mutation StartPasskeyLogin {\n    startPasskeyLogin {\n      __typename\n      ... on PasskeyChallenge {\n        token\n        options\n      }\n    }\n  }\n": types.StartPasskeyLoginDocument,
    "\n  mutation PasskeyLogin($input: PasskeyLoginInput!) {\n    passkeyLogin(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": types.PasskeyLoginDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on VerificationSent {\n        email\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.RegisterDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on SecondFactorRequired {\n        token\n      }\n      ... on InvalidLink {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  mutation CompleteLogin($input: CompleteLoginInput!) {\n    completeLogin(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": types.CompleteLoginDocument,
    "\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on InvalidLink {\n        message\n      }\n    }\n  }\n": types.VerifyEmailDocument,
    "\n  mutation StartPasskey {\n    startPasskey {\n      token\n      options\n    }\n  }\n": types.StartPasskeyDocument,
    "\n  mutation AddPasskey($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      __typename\n      ... on Passkey {\n        id\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.AddPasskeyDocument,
    "\n  mutation DisableTotp($input: PasswordInput!) {\n    disableTotp(input: $input) {\n      __typename\n      ... on Security {\n        ...TotpPanel\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": types.DisableTotpDocument,
    "\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      __typename\n      ... on VerificationSent {\n        email\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.RequestEmailChangeDocument,
    "\n  fragment PasskeysPanel on Security {\n    passkeys {\n      id\n      name\n      createdAt\n      lastUsedAt\n    }\n  }\n": types.PasskeysPanelFragmentDoc,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on PasswordChanged {\n        ok\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      __typename\n      ... on Security {\n        ...PasskeysPanel\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.RemovePasskeyDocument,
    "\n  mutation RenewRecoveryCodes($input: PasswordInput!) {\n    renewRecoveryCodes(input: $input) {\n      __typename\n      ... on RecoveryCodes {\n        codes\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": types.RenewRecoveryCodesDocument,
    "\n  query Security {\n    security {\n      ...TotpPanel\n      ...PasskeysPanel\n    }\n  }\n": types.SecurityDocument,
    "\n  query Sessions {\n    sessions {\n      id\n      accountName\n      ip\n      userAgent\n      createdAt\n      lastUsedAt\n      current\n    }\n  }\n": types.SessionsDocument,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  mutation LogoutEverywhere {\n    logoutEverywhere {\n      ok\n    }\n  }\n": types.LogoutEverywhereDocument,
    "\n  fragment TotpPanel on Security {\n    totpEnabled\n    recoveryCodesLeft\n  }\n": types.TotpPanelFragmentDoc,
    "\n  mutation StartTotp {\n    startTotp {\n      secret\n      uri\n    }\n  }\n": types.StartTotpDocument,
    "\n  mutation EnableTotp($input: EnableTotpInput!) {\n    enableTotp(input: $input) {\n      __typename\n      ... on RecoveryCodes {\n        codes\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n": types.EnableTotpDocument,
    "\n  query MyAccounts {\n    myAccounts {\n      account {\n        id\n        name\n      }\n      role\n      current\n    }\n  }\n": types.MyAccountsDocument,
    "\n  mutation SwitchAccount($input: SwitchAccountInput!) {\n    switchAccount(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.SwitchAccountDocument,
    "\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      __typename\n      ... on Member {\n        ...MemberRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on NotAllowed {\n        message\n      }\n    }\n  }\n": types.ChangeRoleDocument,
    "\n  query Invitations {\n    invitations {\n      id\n      email\n      role\n      createdAt\n      expiresAt\n      invitedBy {\n        name\n      }\n    }\n  }\n": types.InvitationsDocument,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      __typename\n    }\n  }\n": types.RevokeInvitationDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      __typename\n      ... on Invitation {\n        id\n      }\n      ... on AlreadyMember {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.InviteMemberDocument,
    "\n  fragment MemberRow on Member {\n    user {\n      id\n      email\n      name\n    }\n    role\n    joinedAt\n    secondFactor\n  }\n": types.MemberRowFragmentDoc,
    "\n  query Members {\n    members {\n      user {\n        id\n      }\n      ...MemberRow\n    }\n  }\n": types.MembersDocument,
    "\n  mutation RemoveMember($userId: ID!) {\n    removeMember(userId: $userId) {\n      __typename\n      ... on NotFound {\n        message\n      }\n      ... on NotAllowed {\n        message\n      }\n    }\n  }\n": types.RemoveMemberDocument,
    "\n  query Viewer {\n    me {\n      ...ViewerFacts\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment FirstStepFacts on AccountTotals {\n    contacts\n  }\n": types.FirstStepFactsFragmentDoc,
    "\n  fragment FirstStepMoney on Wallet {\n    toppedUp {\n      micros\n    }\n  }\n": types.FirstStepMoneyFragmentDoc,
    "\n  query Home($campaigns: Boolean!) {\n    accountTotals @include(if: $campaigns) {\n      ...TotalFigures\n      ...FirstStepFacts\n    }\n    wallet {\n      ...WalletFigures\n      ...FirstStepMoney\n    }\n    campaigns(first: 20) @include(if: $campaigns) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...CampaignRow\n          ...ActiveCampaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.HomeDocument,
    "\n  fragment TotalFigures on AccountTotals {\n    sentToday\n    deliveredToday\n    failedToday\n    spentToday {\n      micros\n      currency\n    }\n  }\n": types.TotalFiguresFragmentDoc,
    "\n  fragment WalletFigures on Wallet {\n    available {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n  }\n": types.WalletFiguresFragmentDoc,
    "\n  fragment ViewerFacts on Viewer {\n    __typename\n    role\n    permissions\n    sandbox\n    operator\n    account {\n      __typename\n      id\n      name\n      currency\n      country\n      timeZone\n      suspendedAt\n      suspendedReason\n    }\n    user {\n      __typename\n      id\n      name\n      email\n    }\n  }\n": types.ViewerFactsFragmentDoc,
    "\n  fragment SessionGrant on Session {\n    accessToken\n    expiresAt\n    viewer {\n      ...ViewerFacts\n    }\n  }\n": types.SessionGrantFragmentDoc,
    "\n  mutation RefreshSession {\n    refreshSession(input: { delivery: COOKIE }) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  mutation Logout {\n    logout {\n      ok\n    }\n  }\n": types.LogoutDocument,
    "\n  query Totals {\n    accountTotals {\n      activeCampaigns\n      ...TotalFigures\n    }\n  }\n": types.TotalsDocument,
    "\n  subscription TotalsChanged {\n    accountTotals {\n      activeCampaigns\n      ...TotalFigures\n    }\n  }\n": types.TotalsChangedDocument,
    "\n  query Balance {\n    wallet {\n      available {\n        micros\n        currency\n      }\n      held {\n        micros\n        currency\n      }\n    }\n  }\n": types.BalanceDocument,
    "\n  query Ledger($after: String) {\n    ledgerEntries(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...LedgerRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LedgerDocument,
    "\n  fragment LedgerRow on LedgerEntry {\n    id\n    kind\n    amount {\n      micros\n      currency\n    }\n    debit\n    credit\n    memo\n    postedAt\n  }\n": types.LedgerRowFragmentDoc,
    "\n  mutation TopUpSandbox($input: TopUpSandboxInput!) {\n    topUpSandbox(input: $input) {\n      __typename\n      ... on Wallet {\n        currency\n        available {\n          micros\n          currency\n        }\n        toppedUp {\n          micros\n          currency\n        }\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on SandboxOnly {\n        message\n      }\n    }\n  }\n": types.TopUpSandboxDocument,
    "\n  query Wallet {\n    wallet {\n      available {\n        micros\n        currency\n      }\n      held {\n        micros\n        currency\n      }\n      captured {\n        micros\n        currency\n      }\n      toppedUp {\n        micros\n        currency\n      }\n    }\n  }\n": types.WalletDocument,
    "\n  fragment ActiveCampaign on Campaign {\n    id\n    name\n    progress {\n      ...LiveProgress\n    }\n  }\n": types.ActiveCampaignFragmentDoc,
    "\n  fragment CampaignRow on Campaign {\n    id\n    name\n    state\n    createdAt\n    launchedAt\n    list {\n      id\n      name\n    }\n    progress {\n      campaignId\n      recipients\n      delivered\n      captured {\n        micros\n        currency\n      }\n    }\n  }\n": types.CampaignRowFragmentDoc,
    "\n  query Campaigns($state: CampaignState, $after: String) {\n    campaigns(first: 20, state: $state, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...CampaignRow\n          ...ActiveCampaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CampaignsDocument,
    "\n  fragment ComposerCampaign on Campaign {\n    id\n    state\n    name\n    body\n    senderId\n    flash\n    frozen\n    purpose\n    list {\n      id\n    }\n    segment {\n      id\n    }\n  }\n": types.ComposerCampaignFragmentDoc,
    "\n  query Composer($id: ID!) {\n    campaign(id: $id) {\n      id\n      ...ComposerCampaign\n    }\n  }\n": types.ComposerDocument,
    "\n  fragment EstimateFaults on MessageEstimate {\n    unicodeCharacters\n    templateFault\n  }\n": types.EstimateFaultsFragmentDoc,
    "\n  fragment EstimateLine on MessageEstimate {\n    encoding\n    segments\n    units\n    remaining\n    pricePerMessage {\n      micros\n      currency\n    }\n  }\n": types.EstimateLineFragmentDoc,
    "\n  fragment LaunchFigures on CampaignPreflight {\n    recipients\n    cost {\n      micros\n      currency\n    }\n  }\n": types.LaunchFiguresFragmentDoc,
    "\n  mutation LaunchCampaign($id: ID!) {\n    launchCampaign(id: $id) {\n      __typename\n      ... on Campaign {\n        ...MovedCampaign\n        id\n        launchedAt\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n    }\n  }\n": types.LaunchCampaignDocument,
    "\n  fragment PreflightFigures on CampaignPreflight {\n    recipients\n    segments\n    encoding\n    maxSegments\n    cost {\n      micros\n      currency\n    }\n    available {\n      micros\n      currency\n    }\n    skipped {\n      reason\n      reasonText\n      count\n    }\n    byCountry {\n      country\n      recipients\n      cost {\n        micros\n        currency\n      }\n    }\n  }\n": types.PreflightFiguresFragmentDoc,
    "\n  fragment PreflightReady on CampaignPreflight {\n    recipients\n    warnings\n    missing {\n      micros\n      currency\n    }\n    ...PreflightFigures\n    ...LaunchFigures\n  }\n": types.PreflightReadyFragmentDoc,
    "\n  query Preflight($id: ID!) {\n    preflightCampaign(id: $id) {\n      __typename\n      ... on CampaignPreflight {\n        ...PreflightReady\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.PreflightDocument,
    "\n  query SampleContacts($filter: ContactFilter) {\n    sampleContacts: contacts(first: 8, filter: $filter) {\n      nodes {\n        id\n        msisdn\n        firstName\n        lastName\n        custom\n      }\n    }\n  }\n": types.SampleContactsDocument,
    "\n  mutation CreateCampaign($input: CreateCampaignInput!) {\n    saved: createCampaign(input: $input) {\n      __typename\n      ... on Campaign {\n        id\n        ...ComposerCampaign\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.CreateCampaignDocument,
    "\n  mutation UpdateCampaign($input: UpdateCampaignInput!) {\n    saved: updateCampaign(input: $input) {\n      __typename\n      ... on Campaign {\n        id\n        ...ComposerCampaign\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.UpdateCampaignDocument,
    "\n  query Estimate($input: EstimateMessageInput!) {\n    estimateMessage(input: $input) {\n      rendered\n      ...EstimateLine\n      ...EstimateFaults\n    }\n  }\n": types.EstimateDocument,
    "\n  fragment LiveProgress on CampaignProgress {\n    campaignId\n    revision\n    state\n    queued\n    sent\n    ...ProgressBar\n    ...ProgressCounters\n    ...ProgressPace\n    ...ProgressMoney\n    ...ProgressLine\n    ...ProgressAnnouncer\n    ...CampaignActions\n  }\n": types.LiveProgressFragmentDoc,
    "\n  subscription ProgressChanged($campaignId: ID!) {\n    campaignProgress(campaignId: $campaignId) {\n      ...LiveProgress\n    }\n  }\n": types.ProgressChangedDocument,
    "\n  fragment CampaignActions on CampaignProgress {\n    queued\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n": types.CampaignActionsFragmentDoc,
    "\n  fragment MovedCampaign on Campaign {\n    id\n    state\n    stateReason\n    finishedAt\n    progress {\n      ...LiveProgress\n    }\n  }\n": types.MovedCampaignFragmentDoc,
    "\n  mutation PauseCampaign($id: ID!) {\n    move: pauseCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.PauseCampaignDocument,
    "\n  mutation ResumeCampaign($id: ID!) {\n    move: resumeCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.ResumeCampaignDocument,
    "\n  mutation CancelCampaign($id: ID!) {\n    move: cancelCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.CancelCampaignDocument,
    "\n  query CampaignPage($id: ID!) {\n    campaign(id: $id) {\n      id\n      state\n      ...LiveCampaign\n    }\n  }\n": types.CampaignPageDocument,
    "\n  fragment CampaignText on Campaign {\n    senderId\n    body\n    flash\n  }\n": types.CampaignTextFragmentDoc,
    "\n  query LeftOut($id: ID!, $after: String, $reason: String) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      leftOut(first: 20, after: $after, reason: $reason) {\n        edges {\n          cursor\n          node {\n            msisdn\n            ...LeftOutRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.LeftOutDocument,
    "\n  fragment LeftOutRow on LeftOut {\n    msisdn\n    contactId\n    explanation\n  }\n": types.LeftOutRowFragmentDoc,
    "\n  fragment LiveCampaign on Campaign {\n    id\n    name\n    state\n    stateReason\n    launchedAt\n    finishedAt\n    frozen\n    purpose\n    list {\n      id\n      name\n    }\n    segment {\n      id\n      name\n    }\n    progress {\n      ...LiveProgress\n    }\n    ...CampaignText\n  }\n": types.LiveCampaignFragmentDoc,
    "\n  query Outcomes($id: ID!) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      failures {\n        state\n        reason\n        reasonText\n        count\n      }\n    }\n  }\n": types.OutcomesDocument,
    "\n  fragment ProgressAnnouncer on CampaignProgress {\n    state\n    recipients\n    queued\n    sent\n  }\n": types.ProgressAnnouncerFragmentDoc,
    "\n  fragment ProgressCounters on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n": types.ProgressCountersFragmentDoc,
    "\n  fragment ProgressMoney on CampaignProgress {\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n": types.ProgressMoneyFragmentDoc,
    "\n  fragment ProgressPace on CampaignProgress {\n    revision\n    state\n    recipients\n    claimed\n    delivered\n    queued\n    sent\n    ratePerSecond\n    secondsLeft\n  }\n": types.ProgressPaceFragmentDoc,
    "\n  fragment TimelinePoint on TimelinePoint {\n    at\n    seconds\n    submitted\n    delivered\n    failed\n  }\n": types.TimelinePointFragmentDoc,
    "\n  query Timeline($id: ID!) {\n    campaign(id: $id) {\n      id\n      timeline {\n        ...TimelinePoint\n      }\n    }\n  }\n": types.TimelineDocument,
    "\n  fragment ProgressBar on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n": types.ProgressBarFragmentDoc,
    "\n  fragment ProgressLine on CampaignProgress {\n    recipients\n    delivered\n    ratePerSecond\n    secondsLeft\n  }\n": types.ProgressLineFragmentDoc,
    "\n  fragment ContactCells on Contact {\n    id\n    msisdn\n    country\n    firstName\n    lastName\n    custom\n    optedOutAt\n    createdAt\n    lastDeliveredAt\n    timeZone {\n      name\n      source\n    }\n    tags {\n      id\n      name\n    }\n    lists {\n      id\n      name\n    }\n  }\n": types.ContactCellsFragmentDoc,
    "\n  query Contacts($filter: ContactFilter, $sort: ContactSort, $first: Int!, $after: String) {\n    contacts(first: $first, filter: $filter, sort: $sort, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ContactCells\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.ContactsDocument,
    "\n  query GridSetting($name: String!) {\n    viewSetting(name: $name) {\n      name\n      value\n    }\n  }\n": types.GridSettingDocument,
    "\n  mutation SaveGridSetting($name: String!, $value: JSONObject!) {\n    saveViewSetting(name: $name, value: $value) {\n      __typename\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.SaveGridSettingDocument,
    "\n  mutation BulkEditContacts($input: BulkEditInput!) {\n    bulkEditContacts(input: $input) {\n      __typename\n      ... on BulkEdit {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.BulkEditContactsDocument,
    "\n  query BulkEdits($after: String) {\n    bulkEdits(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...BulkEditFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.BulkEditsDocument,
    "\n  mutation CancelBulkEdit($id: ID!) {\n    cancelBulkEdit(id: $id) {\n      __typename\n      ... on BulkEdit {\n        ...BulkEditFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n": types.CancelBulkEditDocument,
    "\n  mutation UndoBulkEdit($id: ID!) {\n    undoBulkEdit(id: $id) {\n      __typename\n      ... on BulkEdit {\n        id\n        ...BulkEditFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n": types.UndoBulkEditDocument,
    "\n  fragment BulkEditFacts on BulkEdit {\n    id\n    kind\n    state\n    revision\n    total\n    done\n    changed\n    summary\n    canUndo\n    undoneAt\n    failure\n    createdAt\n    finishedAt\n  }\n": types.BulkEditFactsFragmentDoc,
    "\n  query BulkEdit($id: ID!) {\n    bulkEdit(id: $id) {\n      ...BulkEditFacts\n    }\n  }\n": types.BulkEditDocument,
    "\n  subscription BulkEditChanged($id: ID!) {\n    bulkEditProgress(id: $id) {\n      ...BulkEditFacts\n    }\n  }\n": types.BulkEditChangedDocument,
    "\n  fragment DuplicateGroup on DuplicateGroup {\n    value\n    contacts {\n      id\n      msisdn\n      firstName\n      lastName\n      optedOutAt\n      createdAt\n      lastDeliveredAt\n    }\n  }\n": types.DuplicateGroupFragmentDoc,
    "\n  mutation MergeContacts($input: MergeContactsInput!) {\n    mergeContacts(input: $input) {\n      __typename\n      ... on Contact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.MergeContactsDocument,
    "\n  query DuplicateContacts($by: DuplicatesBy, $after: String) {\n    duplicateContacts(by: $by, first: 20, after: $after) {\n      value\n      cursor\n      contacts {\n        id\n      }\n      ...DuplicateGroup\n    }\n  }\n": types.DuplicateContactsDocument,
    "\n  mutation DeleteContactField($id: ID!) {\n    deleteContactField(id: $id) {\n      __typename\n      ... on BulkEdit {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n": types.DeleteContactFieldDocument,
    "\n  fragment FieldFacts on ContactField {\n    id\n    key\n    label\n    kind\n    options\n    ready\n  }\n": types.FieldFactsFragmentDoc,
    "\n  query ContactFields {\n    contactFields {\n      ...FieldFacts\n    }\n  }\n": types.ContactFieldsDocument,
    "\n  mutation CreateContactField($input: CreateContactFieldInput!) {\n    createContactField(input: $input) {\n      __typename\n      ... on ContactField {\n        ...FieldFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreateContactFieldDocument,
    "\n  mutation UpdateContactField($id: ID!, $input: UpdateContactFieldInput!) {\n    updateContactField(id: $id, input: $input) {\n      __typename\n      ... on ContactField {\n        ...FieldFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.UpdateContactFieldDocument,
    "\n  mutation DeleteContactList($id: ID!) {\n    deleteContactList(id: $id) {\n      __typename\n      ... on DeletedContactList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n": types.DeleteContactListDocument,
    "\n  mutation DeleteTag($id: ID!) {\n    deleteTag(id: $id) {\n      __typename\n      ... on DeletedTag {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n": types.DeleteTagDocument,
    "\n  mutation RenameContactList($id: ID!, $name: String!) {\n    renameContactList(id: $id, name: $name) {\n      __typename\n      ... on ContactList {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.RenameContactListDocument,
    "\n  mutation RenameTag($id: ID!, $name: String!) {\n    renameTag(id: $id, name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.RenameTagDocument,
    "\n  mutation CreateContactList($name: String!) {\n    createContactList(input: { name: $name }) {\n      __typename\n      ... on ContactList {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreateContactListDocument,
    "\n  mutation CreateTag($name: String!) {\n    createTag(name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.CreateTagDocument,
    "\n  query ContactLists($search: String, $after: String) {\n    groups: contactLists(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ContactListsDocument,
    "\n  query Tags($search: String, $after: String) {\n    groups: tags(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TagsDocument,
    "\n  query SegmentNames($search: String, $after: String) {\n    groups: segments(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SegmentNamesDocument,
    "\n  query ListName($id: ID!) {\n    group: contactList(id: $id) {\n      id\n      name\n      contactCount\n    }\n  }\n": types.ListNameDocument,
    "\n  query TagName($id: ID!) {\n    group: tag(id: $id) {\n      id\n      name\n      contactCount\n    }\n  }\n": types.TagNameDocument,
    "\n  query SegmentName($id: ID!) {\n    group: segment(id: $id) {\n      id\n      name\n    }\n  }\n": types.SegmentNameDocument,
    "\n  mutation CancelImport($id: ID!) {\n    cancelImport(id: $id) {\n      __typename\n      ... on ContactImport {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n": types.CancelImportDocument,
    "\n  fragment PreviewRefused on ImportPreview {\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows {\n      line\n      column\n      value\n      reason\n    }\n  }\n": types.PreviewRefusedFragmentDoc,
    "\n  fragment DownloadRefused on ContactImport {\n    fileName\n    refusedFile\n  }\n": types.DownloadRefusedFragmentDoc,
    "\n  fragment ImportBar on ContactImport {\n    state\n    fileName\n    bytesTotal\n    bytesRead\n    failure\n  }\n": types.ImportBarFragmentDoc,
    "\n  fragment ImportFigures on ContactImport {\n    rows\n    imported\n    updated\n    unchanged\n    duplicates\n    refused\n  }\n": types.ImportFiguresFragmentDoc,
    "\n  fragment ImportOutcome on ContactImport {\n    state\n    changedNothing\n    consented\n    list {\n      id\n      name\n    }\n  }\n": types.ImportOutcomeFragmentDoc,
    "\n  fragment ImportRow on ContactImport {\n    id\n    fileName\n    state\n    createdAt\n    rows\n    imported\n    updated\n    refused\n    changedNothing\n  }\n": types.ImportRowFragmentDoc,
    "\n  query ContactImports($after: String) {\n    contactImports(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ImportRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ContactImportsDocument,
    "\n  fragment PreviewContacts on ImportPreview {\n    contacts {\n      line\n      msisdn\n      country\n      firstName\n      lastName\n      custom\n      known\n    }\n  }\n": types.PreviewContactsFragmentDoc,
    "\n  fragment RefusedRows on ContactImport {\n    state\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows(first: 50) {\n      line\n      column\n      value\n      reason\n    }\n    ...DownloadRefused\n  }\n": types.RefusedRowsFragmentDoc,
    "\n  mutation CreateImportTag($name: String!) {\n    createTag(name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.CreateImportTagDocument,
    "\n  fragment ImportProgress on ContactImport {\n    id\n    revision\n    state\n    ...ImportBar\n    ...ImportFigures\n    ...RefusedRows\n    ...ImportOutcome\n  }\n": types.ImportProgressFragmentDoc,
    "\n  query ContactImport($id: ID!) {\n    contactImport(id: $id) {\n      ...ImportProgress\n    }\n  }\n": types.ContactImportDocument,
    "\n  subscription ImportChanged($id: ID!) {\n    contactImportProgress(id: $id) {\n      ...ImportProgress\n    }\n  }\n": types.ImportChangedDocument,
    "\n  mutation ImportContacts($input: ImportContactsInput!) {\n    importContacts(input: $input) {\n      __typename\n      ... on ContactImport {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.ImportContactsDocument,
    "\n  fragment ImportPreview on ImportPreview {\n    format\n    encoding\n    separator\n    sheets\n    columns {\n      column\n      heading\n      samples\n      target\n      fieldKey\n      newLabel\n      newKind\n    }\n    rows\n    whole\n    newContacts\n    knownContacts\n    duplicates\n    refused\n    notes\n    ...PreviewRefused\n    ...PreviewContacts\n  }\n": types.ImportPreviewFragmentDoc,
    "\n  query PreviewImport($input: PreviewImportInput!) {\n    previewImport(input: $input) {\n      __typename\n      ... on ImportPreview {\n        ...ImportPreview\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.PreviewImportDocument,
    "\n  query ImportFields {\n    contactFields {\n      id\n      key\n      label\n    }\n  }\n": types.ImportFieldsDocument,
    "\n  query ListsOfName($name: String!) {\n    contactLists(first: 200, search: $name) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": types.ListsOfNameDocument,
    "\n  mutation SetConsent($input: SetConsentInput!) {\n    setConsent(input: $input) {\n      __typename\n      ... on ConsentEvent {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.SetConsentDocument,
    "\n  query ConsentHistory($msisdn: String!, $after: String) {\n    consentHistory(msisdn: $msisdn, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          purpose\n          state\n          source\n          evidence\n          ruleVersion\n          by\n          at\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ConsentHistoryDocument,
    "\n  fragment ContactConsents on Contact {\n    id\n    msisdn\n    doNotSellAt\n    consents {\n      purpose\n      state\n      since\n    }\n  }\n": types.ContactConsentsFragmentDoc,
    "\n  query ContactPage($id: ID!) {\n    contact(id: $id) {\n      id\n      msisdn\n      firstName\n      lastName\n      optedOutAt\n      ...ContactFacts\n      ...ContactDetails\n      ...ContactGroups\n      ...ContactConsents\n    }\n  }\n": types.ContactPageDocument,
    "\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      __typename\n      ... on DeletedContact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.DeleteContactDocument,
    "\n  fragment ContactDetails on Contact {\n    id\n    firstName\n    lastName\n    custom\n    timeZone {\n      name\n      source\n    }\n  }\n": types.ContactDetailsFragmentDoc,
    "\n  fragment ContactFacts on Contact {\n    id\n    country\n    createdAt\n    updatedAt\n    lastSentAt\n    lastDeliveredAt\n    lastFailedAt\n    lastRepliedAt\n    lastClickedAt\n    timeZone {\n      name\n      source\n    }\n  }\n": types.ContactFactsFragmentDoc,
    "\n  fragment ContactGroups on Contact {\n    id\n    tags {\n      id\n      name\n    }\n    lists {\n      id\n      name\n    }\n  }\n": types.ContactGroupsFragmentDoc,
    "\n  mutation CreateContact($input: ContactInput!) {\n    createContact(input: $input) {\n      __typename\n      ... on Contact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreateContactDocument,
    "\n  fragment TimelineRow on TimelineEntry {\n    id\n    kind\n    at\n    title\n    detail\n    message {\n      id\n      state\n    }\n  }\n": types.TimelineRowFragmentDoc,
    "\n  query ContactTimeline($id: ID!, $after: String) {\n    contact(id: $id) {\n      id\n      timeline(first: 20, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...TimelineRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ContactTimelineDocument,
    "\n  mutation UpdateContact($id: ID!, $input: ContactInput!) {\n    updateContact(id: $id, input: $input) {\n      __typename\n      ... on Contact {\n        id\n        ...ContactFacts\n        ...ContactDetails\n        ...ContactGroups\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.UpdateContactDocument,
    "\n  fragment WhyChecks on WhyAnswer {\n    texted\n    verdict\n    checks {\n      name\n      title\n      outcome\n      detail\n      at\n    }\n  }\n": types.WhyChecksFragmentDoc,
    "\n  query WhyCampaigns {\n    campaigns(first: 50) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.WhyCampaignsDocument,
    "\n  query WhyTexted($msisdn: String!, $campaignId: ID) {\n    whyTexted(msisdn: $msisdn, campaignId: $campaignId) {\n      __typename\n      ... on WhyAnswer {\n        ...WhyChecks\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.WhyTextedDocument,
    "\n  query Exports($after: String) {\n    exports(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ExportFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ExportsDocument,
    "\n  query ExportSize($filter: ContactFilter) {\n    exported: contacts(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": types.ExportSizeDocument,
    "\n  fragment ExportFacts on Export {\n    id\n    kind\n    format\n    state\n    revision\n    rows\n    bytes\n    fileName\n    url\n    failure\n    createdAt\n    expiresAt\n  }\n": types.ExportFactsFragmentDoc,
    "\n  query Export($id: ID!) {\n    export(id: $id) {\n      ...ExportFacts\n    }\n  }\n": types.ExportDocument,
    "\n  subscription ExportChanged($id: ID!) {\n    exportProgress(id: $id) {\n      ...ExportFacts\n    }\n  }\n": types.ExportChangedDocument,
    "\n  mutation StartExport($input: StartExportInput!) {\n    startExport(input: $input) {\n      __typename\n      ... on Export {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.StartExportDocument,
    "\n  subscription MessageChanged($id: ID!) {\n    messageUpdates(messageId: $id) {\n      id\n      ...MessageRow\n      ...MessageStory\n    }\n  }\n": types.MessageChangedDocument,
    "\n  query Messages($filter: MessageFilter, $after: String) {\n    messages(first: 25, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...MessageRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MessagesDocument,
    "\n  query Message($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n": types.MessageDocument,
    "\n  fragment MessageRow on Message {\n    id\n    recipient\n    body\n    state\n    reasonText\n    createdAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n": types.MessageRowFragmentDoc,
    "\n  fragment MessageStory on Message {\n    id\n    recipient\n    senderId\n    body\n    encoding\n    segments\n    price {\n      micros\n      currency\n    }\n    state\n    reason\n    reasonText\n    campaignId\n    createdAt\n    finalAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n": types.MessageStoryFragmentDoc,
    "\n  query SentMessage($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n": types.SentMessageDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      __typename\n      ... on Message {\n        id\n        state\n        ...MessageStory\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n      ... on IdempotencyConflict {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on RecipientRefused {\n        message\n      }\n    }\n  }\n": types.SendMessageDocument,
    "\n  fragment OperatorAccountRow on OperatorAccount {\n    account {\n      id\n      name\n      country\n      currency\n      createdAt\n      suspendedAt\n      suspendedReason\n    }\n    balance {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n    members\n    lastActivityAt\n  }\n": types.OperatorAccountRowFragmentDoc,
    "\n  mutation CreditAccount($input: CreditAccountInput!) {\n    creditAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreditAccountDocument,
    "\n  mutation DeleteDoNotDisturbList($id: ID!) {\n    deleteDoNotDisturbList(id: $id) {\n      __typename\n      ... on DoNotDisturbList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.DeleteDoNotDisturbListDocument,
    "\n  fragment DoNotDisturbRow on DoNotDisturbList {\n    id\n    name\n    country\n    everything\n    numberCount\n  }\n": types.DoNotDisturbRowFragmentDoc,
    "\n  query DoNotDisturbLists {\n    doNotDisturbLists {\n      id\n      ...DoNotDisturbRow\n    }\n  }\n": types.DoNotDisturbListsDocument,
    "\n  mutation CreateDoNotDisturbList($input: DoNotDisturbListInput!) {\n    createDoNotDisturbList(input: $input) {\n      __typename\n      ... on DoNotDisturbList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreateDoNotDisturbListDocument,
    "\n  query OperatorAccounts($after: String, $search: String) {\n    operatorAccounts(first: 40, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          account {\n            id\n          }\n          ...OperatorAccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OperatorAccountsDocument,
    "\n  mutation AddDoNotDisturb($listId: ID!, $numbers: [String!]!) {\n    changed: addDoNotDisturb(listId: $listId, numbers: $numbers) {\n      __typename\n      ... on DoNotDisturbChange {\n        changed\n        refused\n        list {\n          ...DoNotDisturbRow\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.AddDoNotDisturbDocument,
    "\n  mutation RemoveDoNotDisturb($listId: ID!, $numbers: [String!]!) {\n    changed: removeDoNotDisturb(listId: $listId, numbers: $numbers) {\n      __typename\n      ... on DoNotDisturbChange {\n        changed\n        refused\n        list {\n          ...DoNotDisturbRow\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.RemoveDoNotDisturbDocument,
    "\n  mutation ReinstateAccount($accountId: ID!) {\n    reinstateAccount(accountId: $accountId) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.ReinstateAccountDocument,
    "\n  mutation SuspendAccount($input: SuspendAccountInput!) {\n    suspendAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.SuspendAccountDocument,
    "\n  fragment OpenedPreferences on Preferences {\n    token\n    msisdn\n    marketing\n    transactional\n    doNotSell\n  }\n": types.OpenedPreferencesFragmentDoc,
    "\n  mutation OpenPreferences($input: OpenPreferencesInput!) {\n    openPreferences(input: $input) {\n      __typename\n      ... on Preferences {\n        ...OpenedPreferences\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.OpenPreferencesDocument,
    "\n  query PreferencePage($accountId: ID!) {\n    preferencePage(accountId: $accountId) {\n      accountName\n      open\n    }\n  }\n": types.PreferencePageDocument,
    "\n  mutation SavePreferences($input: SavePreferencesInput!) {\n    savePreferences(input: $input) {\n      __typename\n      ... on Preferences {\n        token\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.SavePreferencesDocument,
    "\n  mutation SendPreferenceCode($input: PreferenceCodeInput!) {\n    sendPreferenceCode(input: $input) {\n      __typename\n      ... on PreferenceCodeSent {\n        again\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.SendPreferenceCodeDocument,
    "\n  fragment ConsentForm on ConsentSettings {\n    marketingNeedsOptIn\n    preferenceSenderId\n    preferencePath\n  }\n": types.ConsentFormFragmentDoc,
    "\n  query ConsentSettings {\n    consentSettings {\n      ...ConsentForm\n    }\n  }\n": types.ConsentSettingsDocument,
    "\n  mutation UpdateConsentSettings($input: ConsentSettingsInput!) {\n    updateConsentSettings(input: $input) {\n      __typename\n      ... on ConsentSettings {\n        ...ConsentForm\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.UpdateConsentSettingsDocument,
    "\n  mutation ErasePerson($msisdn: String!, $confirm: String!) {\n    erasePerson(msisdn: $msisdn, confirm: $confirm) {\n      __typename\n      ... on PrivacyRequest {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.ErasePersonDocument,
    "\n  mutation RequestPersonExport($msisdn: String!) {\n    requestPersonExport(msisdn: $msisdn) {\n      __typename\n      ... on PrivacyRequest {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.RequestPersonExportDocument,
    "\n  fragment PrivacyRequestRow on PrivacyRequest {\n    id\n    kind\n    msisdn\n    state\n    report\n    failure\n    createdAt\n    finishedAt\n    export {\n      id\n      url\n      fileName\n    }\n  }\n": types.PrivacyRequestRowFragmentDoc,
    "\n  query PrivacyRequests($after: String) {\n    privacyRequests(first: 10, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...PrivacyRequestRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PrivacyRequestsDocument,
    "\n  query Retention {\n    retentionRules {\n      kind\n      ...RetentionRow\n    }\n    retentionRuns(first: 5) {\n      edges {\n        cursor\n        node {\n          id\n          startedAt\n          finishedAt\n          report\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.RetentionDocument,
    "\n  fragment RetentionRow on RetentionRule {\n    kind\n    description\n    days\n  }\n": types.RetentionRowFragmentDoc,
    "\n  mutation SetRetentionRule($kind: RetainedKind!, $days: Int) {\n    setRetentionRule(kind: $kind, days: $days) {\n      __typename\n      ... on RetentionRule {\n        ...RetentionRow\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.SetRetentionRuleDocument,
    "\n  fragment SuppressionRow on Suppression {\n    id\n    msisdn\n    marketingSince\n    transactionalSince\n  }\n": types.SuppressionRowFragmentDoc,
    "\n  query Suppressions($after: String, $search: String) {\n    suppressions(first: 10, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          ...SuppressionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SuppressionsDocument,
    "\n  mutation DeleteSegment($id: ID!) {\n    deleteSegment(id: $id) {\n      __typename\n      ... on DeletedSegment {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n": types.DeleteSegmentDocument,
    "\n  mutation CreateSegment($input: SegmentInput!) {\n    saved: createSegment(input: $input) {\n      __typename\n      ... on Segment {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.CreateSegmentDocument,
    "\n  mutation UpdateSegment($id: ID!, $input: UpdateSegmentInput!) {\n    saved: updateSegment(id: $id, input: $input) {\n      __typename\n      ... on Segment {\n        id\n        name\n        rule\n        summary\n        contactCount\n        updatedAt\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.UpdateSegmentDocument,
    "\n  query Segment($id: ID!) {\n    segment(id: $id) {\n      id\n      name\n      rule\n    }\n  }\n": types.SegmentDocument,
    "\n  fragment SegmentRow on Segment {\n    id\n    name\n    summary\n    contactCount\n  }\n": types.SegmentRowFragmentDoc,
    "\n  query Segments($after: String) {\n    segments(first: 25, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...SegmentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SegmentsDocument,
    "\n  query CountSegment($rule: SegmentRuleInput!) {\n    countSegment(rule: $rule) {\n      __typename\n      ... on SegmentCount {\n        count\n        total\n        summary\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CountSegmentDocument,
    "\n  query RuleSources {\n    contactFields {\n      id\n      key\n      label\n      kind\n      options\n      ready\n    }\n  }\n": types.RuleSourcesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditLog($after: String, $filter: AuditFilter) {\n    auditLog(first: 40, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query AuditLog($after: String, $filter: AuditFilter) {\n    auditLog(first: 40, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...AuditRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditPeople {\n    members {\n      user {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query AuditPeople {\n    members {\n      user {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditRow on AuditEntry {\n    id\n    at\n    action\n    user {\n      id\n      name\n      email\n    }\n    apiKey {\n      id\n      name\n    }\n    byOperator\n    target\n    ip\n    userAgent\n    before\n    after\n  }\n"): (typeof documents)["\n  fragment AuditRow on AuditEntry {\n    id\n    at\n    action\n    user {\n      id\n      name\n      email\n    }\n    apiKey {\n      id\n      name\n    }\n    byOperator\n    target\n    ip\n    userAgent\n    before\n    after\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys {\n    apiScopes\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n  }\n"): (typeof documents)["\n  query ApiKeys {\n    apiScopes\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on CreatedApiKey {\n        secret\n        apiKey {\n          id\n          name\n        }\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on CreatedApiKey {\n        secret\n        apiKey {\n          id\n          name\n        }\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    prefix\n    test\n    scopes\n    allowedRanges\n    createdAt\n    lastUsedAt\n    expiresAt\n    replacedBy\n  }\n"): (typeof documents)["\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    prefix\n    test\n    scopes\n    allowedRanges\n    createdAt\n    lastUsedAt\n    expiresAt\n    replacedBy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      __typename\n      ... on ApiKey {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      __typename\n      ... on ApiKey {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      __typename\n      ... on CreatedApiKey {\n        secret\n        apiKey {\n          id\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      __typename\n      ... on CreatedApiKey {\n        secret\n        apiKey {\n          id\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiScopes {\n    apiScopes\n  }\n"): (typeof documents)["\n  query ApiScopes {\n    apiScopes\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AcceptInvitation on InvitationPreview {\n    accountName\n    email\n    role\n    knownPerson\n  }\n"): (typeof documents)["\n  fragment AcceptInvitation on InvitationPreview {\n    accountName\n    email\n    role\n    knownPerson\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on InvalidLink {\n        message\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on InvalidLink {\n        message\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendVerification($input: EmailInput!) {\n    resendVerification(input: $input) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation ResendVerification($input: EmailInput!) {\n    resendVerification(input: $input) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmEmailChange($input: LinkInput!) {\n    confirmEmailChange(input: $input) {\n      __typename\n      ... on EmailChanged {\n        email\n      }\n      ... on InvalidLink {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmEmailChange($input: LinkInput!) {\n    confirmEmailChange(input: $input) {\n      __typename\n      ... on EmailChanged {\n        email\n      }\n      ... on InvalidLink {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPasswordReset($input: EmailInput!) {\n    requestPasswordReset(input: $input) {\n      __typename\n      ... on ResetSent {\n        email\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestPasswordReset($input: EmailInput!) {\n    requestPasswordReset(input: $input) {\n      __typename\n      ... on ResetSent {\n        email\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitationPreview($token: String!) {\n    invitation(token: $token) {\n      email\n      ...AcceptInvitation\n    }\n  }\n"): (typeof documents)["\n  query InvitationPreview($token: String!) {\n    invitation(token: $token) {\n      email\n      ...AcceptInvitation\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on SecondFactorRequired {\n        token\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on SecondFactorRequired {\n        token\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartPasskeyLogin {\n    startPasskeyLogin {\n      __typename\n      ... on PasskeyChallenge {\n        token\n        options\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StartPasskeyLogin {\n    startPasskeyLogin {\n      __typename\n      ... on PasskeyChallenge {\n        token\n        options\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasskeyLogin($input: PasskeyLoginInput!) {\n    passkeyLogin(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasskeyLogin($input: PasskeyLoginInput!) {\n    passkeyLogin(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on VerificationSent {\n        email\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on VerificationSent {\n        email\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on SecondFactorRequired {\n        token\n      }\n      ... on InvalidLink {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on SecondFactorRequired {\n        token\n      }\n      ... on InvalidLink {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteLogin($input: CompleteLoginInput!) {\n    completeLogin(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CompleteLogin($input: CompleteLoginInput!) {\n    completeLogin(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on InvalidLink {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on InvalidLink {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartPasskey {\n    startPasskey {\n      token\n      options\n    }\n  }\n"): (typeof documents)["\n  mutation StartPasskey {\n    startPasskey {\n      token\n      options\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddPasskey($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      __typename\n      ... on Passkey {\n        id\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddPasskey($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      __typename\n      ... on Passkey {\n        id\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableTotp($input: PasswordInput!) {\n    disableTotp(input: $input) {\n      __typename\n      ... on Security {\n        ...TotpPanel\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DisableTotp($input: PasswordInput!) {\n    disableTotp(input: $input) {\n      __typename\n      ... on Security {\n        ...TotpPanel\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      __typename\n      ... on VerificationSent {\n        email\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      __typename\n      ... on VerificationSent {\n        email\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PasskeysPanel on Security {\n    passkeys {\n      id\n      name\n      createdAt\n      lastUsedAt\n    }\n  }\n"): (typeof documents)["\n  fragment PasskeysPanel on Security {\n    passkeys {\n      id\n      name\n      createdAt\n      lastUsedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on PasswordChanged {\n        ok\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on PasswordChanged {\n        ok\n      }\n      ... on BadCredentials {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      __typename\n      ... on Security {\n        ...PasskeysPanel\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      __typename\n      ... on Security {\n        ...PasskeysPanel\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewRecoveryCodes($input: PasswordInput!) {\n    renewRecoveryCodes(input: $input) {\n      __typename\n      ... on RecoveryCodes {\n        codes\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenewRecoveryCodes($input: PasswordInput!) {\n    renewRecoveryCodes(input: $input) {\n      __typename\n      ... on RecoveryCodes {\n        codes\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Security {\n    security {\n      ...TotpPanel\n      ...PasskeysPanel\n    }\n  }\n"): (typeof documents)["\n  query Security {\n    security {\n      ...TotpPanel\n      ...PasskeysPanel\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions {\n    sessions {\n      id\n      accountName\n      ip\n      userAgent\n      createdAt\n      lastUsedAt\n      current\n    }\n  }\n"): (typeof documents)["\n  query Sessions {\n    sessions {\n      id\n      accountName\n      ip\n      userAgent\n      createdAt\n      lastUsedAt\n      current\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogoutEverywhere {\n    logoutEverywhere {\n      ok\n    }\n  }\n"): (typeof documents)["\n  mutation LogoutEverywhere {\n    logoutEverywhere {\n      ok\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TotpPanel on Security {\n    totpEnabled\n    recoveryCodesLeft\n  }\n"): (typeof documents)["\n  fragment TotpPanel on Security {\n    totpEnabled\n    recoveryCodesLeft\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartTotp {\n    startTotp {\n      secret\n      uri\n    }\n  }\n"): (typeof documents)["\n  mutation StartTotp {\n    startTotp {\n      secret\n      uri\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnableTotp($input: EnableTotpInput!) {\n    enableTotp(input: $input) {\n      __typename\n      ... on RecoveryCodes {\n        codes\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EnableTotp($input: EnableTotpInput!) {\n    enableTotp(input: $input) {\n      __typename\n      ... on RecoveryCodes {\n        codes\n      }\n      ... on BadCredentials {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyAccounts {\n    myAccounts {\n      account {\n        id\n        name\n      }\n      role\n      current\n    }\n  }\n"): (typeof documents)["\n  query MyAccounts {\n    myAccounts {\n      account {\n        id\n        name\n      }\n      role\n      current\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchAccount($input: SwitchAccountInput!) {\n    switchAccount(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchAccount($input: SwitchAccountInput!) {\n    switchAccount(input: $input) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      __typename\n      ... on Member {\n        ...MemberRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on NotAllowed {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      __typename\n      ... on Member {\n        ...MemberRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on NotAllowed {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitations {\n    invitations {\n      id\n      email\n      role\n      createdAt\n      expiresAt\n      invitedBy {\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Invitations {\n    invitations {\n      id\n      email\n      role\n      createdAt\n      expiresAt\n      invitedBy {\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      __typename\n      ... on Invitation {\n        id\n      }\n      ... on AlreadyMember {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      __typename\n      ... on Invitation {\n        id\n      }\n      ... on AlreadyMember {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberRow on Member {\n    user {\n      id\n      email\n      name\n    }\n    role\n    joinedAt\n    secondFactor\n  }\n"): (typeof documents)["\n  fragment MemberRow on Member {\n    user {\n      id\n      email\n      name\n    }\n    role\n    joinedAt\n    secondFactor\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members {\n    members {\n      user {\n        id\n      }\n      ...MemberRow\n    }\n  }\n"): (typeof documents)["\n  query Members {\n    members {\n      user {\n        id\n      }\n      ...MemberRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($userId: ID!) {\n    removeMember(userId: $userId) {\n      __typename\n      ... on NotFound {\n        message\n      }\n      ... on NotAllowed {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveMember($userId: ID!) {\n    removeMember(userId: $userId) {\n      __typename\n      ... on NotFound {\n        message\n      }\n      ... on NotAllowed {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    me {\n      ...ViewerFacts\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    me {\n      ...ViewerFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FirstStepFacts on AccountTotals {\n    contacts\n  }\n"): (typeof documents)["\n  fragment FirstStepFacts on AccountTotals {\n    contacts\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FirstStepMoney on Wallet {\n    toppedUp {\n      micros\n    }\n  }\n"): (typeof documents)["\n  fragment FirstStepMoney on Wallet {\n    toppedUp {\n      micros\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home($campaigns: Boolean!) {\n    accountTotals @include(if: $campaigns) {\n      ...TotalFigures\n      ...FirstStepFacts\n    }\n    wallet {\n      ...WalletFigures\n      ...FirstStepMoney\n    }\n    campaigns(first: 20) @include(if: $campaigns) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...CampaignRow\n          ...ActiveCampaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Home($campaigns: Boolean!) {\n    accountTotals @include(if: $campaigns) {\n      ...TotalFigures\n      ...FirstStepFacts\n    }\n    wallet {\n      ...WalletFigures\n      ...FirstStepMoney\n    }\n    campaigns(first: 20) @include(if: $campaigns) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...CampaignRow\n          ...ActiveCampaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TotalFigures on AccountTotals {\n    sentToday\n    deliveredToday\n    failedToday\n    spentToday {\n      micros\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment TotalFigures on AccountTotals {\n    sentToday\n    deliveredToday\n    failedToday\n    spentToday {\n      micros\n      currency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WalletFigures on Wallet {\n    available {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment WalletFigures on Wallet {\n    available {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ViewerFacts on Viewer {\n    __typename\n    role\n    permissions\n    sandbox\n    operator\n    account {\n      __typename\n      id\n      name\n      currency\n      country\n      timeZone\n      suspendedAt\n      suspendedReason\n    }\n    user {\n      __typename\n      id\n      name\n      email\n    }\n  }\n"): (typeof documents)["\n  fragment ViewerFacts on Viewer {\n    __typename\n    role\n    permissions\n    sandbox\n    operator\n    account {\n      __typename\n      id\n      name\n      currency\n      country\n      timeZone\n      suspendedAt\n      suspendedReason\n    }\n    user {\n      __typename\n      id\n      name\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionGrant on Session {\n    accessToken\n    expiresAt\n    viewer {\n      ...ViewerFacts\n    }\n  }\n"): (typeof documents)["\n  fragment SessionGrant on Session {\n    accessToken\n    expiresAt\n    viewer {\n      ...ViewerFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshSession {\n    refreshSession(input: { delivery: COOKIE }) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshSession {\n    refreshSession(input: { delivery: COOKIE }) {\n      __typename\n      ... on Session {\n        ...SessionGrant\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Logout {\n    logout {\n      ok\n    }\n  }\n"): (typeof documents)["\n  mutation Logout {\n    logout {\n      ok\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Totals {\n    accountTotals {\n      activeCampaigns\n      ...TotalFigures\n    }\n  }\n"): (typeof documents)["\n  query Totals {\n    accountTotals {\n      activeCampaigns\n      ...TotalFigures\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TotalsChanged {\n    accountTotals {\n      activeCampaigns\n      ...TotalFigures\n    }\n  }\n"): (typeof documents)["\n  subscription TotalsChanged {\n    accountTotals {\n      activeCampaigns\n      ...TotalFigures\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Balance {\n    wallet {\n      available {\n        micros\n        currency\n      }\n      held {\n        micros\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  query Balance {\n    wallet {\n      available {\n        micros\n        currency\n      }\n      held {\n        micros\n        currency\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Ledger($after: String) {\n    ledgerEntries(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...LedgerRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Ledger($after: String) {\n    ledgerEntries(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...LedgerRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LedgerRow on LedgerEntry {\n    id\n    kind\n    amount {\n      micros\n      currency\n    }\n    debit\n    credit\n    memo\n    postedAt\n  }\n"): (typeof documents)["\n  fragment LedgerRow on LedgerEntry {\n    id\n    kind\n    amount {\n      micros\n      currency\n    }\n    debit\n    credit\n    memo\n    postedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TopUpSandbox($input: TopUpSandboxInput!) {\n    topUpSandbox(input: $input) {\n      __typename\n      ... on Wallet {\n        currency\n        available {\n          micros\n          currency\n        }\n        toppedUp {\n          micros\n          currency\n        }\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on SandboxOnly {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TopUpSandbox($input: TopUpSandboxInput!) {\n    topUpSandbox(input: $input) {\n      __typename\n      ... on Wallet {\n        currency\n        available {\n          micros\n          currency\n        }\n        toppedUp {\n          micros\n          currency\n        }\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on SandboxOnly {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Wallet {\n    wallet {\n      available {\n        micros\n        currency\n      }\n      held {\n        micros\n        currency\n      }\n      captured {\n        micros\n        currency\n      }\n      toppedUp {\n        micros\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  query Wallet {\n    wallet {\n      available {\n        micros\n        currency\n      }\n      held {\n        micros\n        currency\n      }\n      captured {\n        micros\n        currency\n      }\n      toppedUp {\n        micros\n        currency\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActiveCampaign on Campaign {\n    id\n    name\n    progress {\n      ...LiveProgress\n    }\n  }\n"): (typeof documents)["\n  fragment ActiveCampaign on Campaign {\n    id\n    name\n    progress {\n      ...LiveProgress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CampaignRow on Campaign {\n    id\n    name\n    state\n    createdAt\n    launchedAt\n    list {\n      id\n      name\n    }\n    progress {\n      campaignId\n      recipients\n      delivered\n      captured {\n        micros\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CampaignRow on Campaign {\n    id\n    name\n    state\n    createdAt\n    launchedAt\n    list {\n      id\n      name\n    }\n    progress {\n      campaignId\n      recipients\n      delivered\n      captured {\n        micros\n        currency\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Campaigns($state: CampaignState, $after: String) {\n    campaigns(first: 20, state: $state, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...CampaignRow\n          ...ActiveCampaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Campaigns($state: CampaignState, $after: String) {\n    campaigns(first: 20, state: $state, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...CampaignRow\n          ...ActiveCampaign\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ComposerCampaign on Campaign {\n    id\n    state\n    name\n    body\n    senderId\n    flash\n    frozen\n    purpose\n    list {\n      id\n    }\n    segment {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment ComposerCampaign on Campaign {\n    id\n    state\n    name\n    body\n    senderId\n    flash\n    frozen\n    purpose\n    list {\n      id\n    }\n    segment {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Composer($id: ID!) {\n    campaign(id: $id) {\n      id\n      ...ComposerCampaign\n    }\n  }\n"): (typeof documents)["\n  query Composer($id: ID!) {\n    campaign(id: $id) {\n      id\n      ...ComposerCampaign\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EstimateFaults on MessageEstimate {\n    unicodeCharacters\n    templateFault\n  }\n"): (typeof documents)["\n  fragment EstimateFaults on MessageEstimate {\n    unicodeCharacters\n    templateFault\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EstimateLine on MessageEstimate {\n    encoding\n    segments\n    units\n    remaining\n    pricePerMessage {\n      micros\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment EstimateLine on MessageEstimate {\n    encoding\n    segments\n    units\n    remaining\n    pricePerMessage {\n      micros\n      currency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LaunchFigures on CampaignPreflight {\n    recipients\n    cost {\n      micros\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment LaunchFigures on CampaignPreflight {\n    recipients\n    cost {\n      micros\n      currency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LaunchCampaign($id: ID!) {\n    launchCampaign(id: $id) {\n      __typename\n      ... on Campaign {\n        ...MovedCampaign\n        id\n        launchedAt\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LaunchCampaign($id: ID!) {\n    launchCampaign(id: $id) {\n      __typename\n      ... on Campaign {\n        ...MovedCampaign\n        id\n        launchedAt\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PreflightFigures on CampaignPreflight {\n    recipients\n    segments\n    encoding\n    maxSegments\n    cost {\n      micros\n      currency\n    }\n    available {\n      micros\n      currency\n    }\n    skipped {\n      reason\n      reasonText\n      count\n    }\n    byCountry {\n      country\n      recipients\n      cost {\n        micros\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PreflightFigures on CampaignPreflight {\n    recipients\n    segments\n    encoding\n    maxSegments\n    cost {\n      micros\n      currency\n    }\n    available {\n      micros\n      currency\n    }\n    skipped {\n      reason\n      reasonText\n      count\n    }\n    byCountry {\n      country\n      recipients\n      cost {\n        micros\n        currency\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PreflightReady on CampaignPreflight {\n    recipients\n    warnings\n    missing {\n      micros\n      currency\n    }\n    ...PreflightFigures\n    ...LaunchFigures\n  }\n"): (typeof documents)["\n  fragment PreflightReady on CampaignPreflight {\n    recipients\n    warnings\n    missing {\n      micros\n      currency\n    }\n    ...PreflightFigures\n    ...LaunchFigures\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Preflight($id: ID!) {\n    preflightCampaign(id: $id) {\n      __typename\n      ... on CampaignPreflight {\n        ...PreflightReady\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Preflight($id: ID!) {\n    preflightCampaign(id: $id) {\n      __typename\n      ... on CampaignPreflight {\n        ...PreflightReady\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SampleContacts($filter: ContactFilter) {\n    sampleContacts: contacts(first: 8, filter: $filter) {\n      nodes {\n        id\n        msisdn\n        firstName\n        lastName\n        custom\n      }\n    }\n  }\n"): (typeof documents)["\n  query SampleContacts($filter: ContactFilter) {\n    sampleContacts: contacts(first: 8, filter: $filter) {\n      nodes {\n        id\n        msisdn\n        firstName\n        lastName\n        custom\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCampaign($input: CreateCampaignInput!) {\n    saved: createCampaign(input: $input) {\n      __typename\n      ... on Campaign {\n        id\n        ...ComposerCampaign\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCampaign($input: CreateCampaignInput!) {\n    saved: createCampaign(input: $input) {\n      __typename\n      ... on Campaign {\n        id\n        ...ComposerCampaign\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateCampaign($input: UpdateCampaignInput!) {\n    saved: updateCampaign(input: $input) {\n      __typename\n      ... on Campaign {\n        id\n        ...ComposerCampaign\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateCampaign($input: UpdateCampaignInput!) {\n    saved: updateCampaign(input: $input) {\n      __typename\n      ... on Campaign {\n        id\n        ...ComposerCampaign\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Estimate($input: EstimateMessageInput!) {\n    estimateMessage(input: $input) {\n      rendered\n      ...EstimateLine\n      ...EstimateFaults\n    }\n  }\n"): (typeof documents)["\n  query Estimate($input: EstimateMessageInput!) {\n    estimateMessage(input: $input) {\n      rendered\n      ...EstimateLine\n      ...EstimateFaults\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LiveProgress on CampaignProgress {\n    campaignId\n    revision\n    state\n    queued\n    sent\n    ...ProgressBar\n    ...ProgressCounters\n    ...ProgressPace\n    ...ProgressMoney\n    ...ProgressLine\n    ...ProgressAnnouncer\n    ...CampaignActions\n  }\n"): (typeof documents)["\n  fragment LiveProgress on CampaignProgress {\n    campaignId\n    revision\n    state\n    queued\n    sent\n    ...ProgressBar\n    ...ProgressCounters\n    ...ProgressPace\n    ...ProgressMoney\n    ...ProgressLine\n    ...ProgressAnnouncer\n    ...CampaignActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ProgressChanged($campaignId: ID!) {\n    campaignProgress(campaignId: $campaignId) {\n      ...LiveProgress\n    }\n  }\n"): (typeof documents)["\n  subscription ProgressChanged($campaignId: ID!) {\n    campaignProgress(campaignId: $campaignId) {\n      ...LiveProgress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CampaignActions on CampaignProgress {\n    queued\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment CampaignActions on CampaignProgress {\n    queued\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MovedCampaign on Campaign {\n    id\n    state\n    stateReason\n    finishedAt\n    progress {\n      ...LiveProgress\n    }\n  }\n"): (typeof documents)["\n  fragment MovedCampaign on Campaign {\n    id\n    state\n    stateReason\n    finishedAt\n    progress {\n      ...LiveProgress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseCampaign($id: ID!) {\n    move: pauseCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PauseCampaign($id: ID!) {\n    move: pauseCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeCampaign($id: ID!) {\n    move: resumeCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeCampaign($id: ID!) {\n    move: resumeCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelCampaign($id: ID!) {\n    move: cancelCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CancelCampaign($id: ID!) {\n    move: cancelCampaign(id: $id) {\n      __typename\n      ...MovedCampaign\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CampaignPage($id: ID!) {\n    campaign(id: $id) {\n      id\n      state\n      ...LiveCampaign\n    }\n  }\n"): (typeof documents)["\n  query CampaignPage($id: ID!) {\n    campaign(id: $id) {\n      id\n      state\n      ...LiveCampaign\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CampaignText on Campaign {\n    senderId\n    body\n    flash\n  }\n"): (typeof documents)["\n  fragment CampaignText on Campaign {\n    senderId\n    body\n    flash\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LeftOut($id: ID!, $after: String, $reason: String) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      leftOut(first: 20, after: $after, reason: $reason) {\n        edges {\n          cursor\n          node {\n            msisdn\n            ...LeftOutRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LeftOut($id: ID!, $after: String, $reason: String) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      leftOut(first: 20, after: $after, reason: $reason) {\n        edges {\n          cursor\n          node {\n            msisdn\n            ...LeftOutRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LeftOutRow on LeftOut {\n    msisdn\n    contactId\n    explanation\n  }\n"): (typeof documents)["\n  fragment LeftOutRow on LeftOut {\n    msisdn\n    contactId\n    explanation\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LiveCampaign on Campaign {\n    id\n    name\n    state\n    stateReason\n    launchedAt\n    finishedAt\n    frozen\n    purpose\n    list {\n      id\n      name\n    }\n    segment {\n      id\n      name\n    }\n    progress {\n      ...LiveProgress\n    }\n    ...CampaignText\n  }\n"): (typeof documents)["\n  fragment LiveCampaign on Campaign {\n    id\n    name\n    state\n    stateReason\n    launchedAt\n    finishedAt\n    frozen\n    purpose\n    list {\n      id\n      name\n    }\n    segment {\n      id\n      name\n    }\n    progress {\n      ...LiveProgress\n    }\n    ...CampaignText\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Outcomes($id: ID!) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      failures {\n        state\n        reason\n        reasonText\n        count\n      }\n    }\n  }\n"): (typeof documents)["\n  query Outcomes($id: ID!) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      failures {\n        state\n        reason\n        reasonText\n        count\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProgressAnnouncer on CampaignProgress {\n    state\n    recipients\n    queued\n    sent\n  }\n"): (typeof documents)["\n  fragment ProgressAnnouncer on CampaignProgress {\n    state\n    recipients\n    queued\n    sent\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProgressCounters on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n"): (typeof documents)["\n  fragment ProgressCounters on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProgressMoney on CampaignProgress {\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment ProgressMoney on CampaignProgress {\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProgressPace on CampaignProgress {\n    revision\n    state\n    recipients\n    claimed\n    delivered\n    queued\n    sent\n    ratePerSecond\n    secondsLeft\n  }\n"): (typeof documents)["\n  fragment ProgressPace on CampaignProgress {\n    revision\n    state\n    recipients\n    claimed\n    delivered\n    queued\n    sent\n    ratePerSecond\n    secondsLeft\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TimelinePoint on TimelinePoint {\n    at\n    seconds\n    submitted\n    delivered\n    failed\n  }\n"): (typeof documents)["\n  fragment TimelinePoint on TimelinePoint {\n    at\n    seconds\n    submitted\n    delivered\n    failed\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Timeline($id: ID!) {\n    campaign(id: $id) {\n      id\n      timeline {\n        ...TimelinePoint\n      }\n    }\n  }\n"): (typeof documents)["\n  query Timeline($id: ID!) {\n    campaign(id: $id) {\n      id\n      timeline {\n        ...TimelinePoint\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProgressBar on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n"): (typeof documents)["\n  fragment ProgressBar on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProgressLine on CampaignProgress {\n    recipients\n    delivered\n    ratePerSecond\n    secondsLeft\n  }\n"): (typeof documents)["\n  fragment ProgressLine on CampaignProgress {\n    recipients\n    delivered\n    ratePerSecond\n    secondsLeft\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactCells on Contact {\n    id\n    msisdn\n    country\n    firstName\n    lastName\n    custom\n    optedOutAt\n    createdAt\n    lastDeliveredAt\n    timeZone {\n      name\n      source\n    }\n    tags {\n      id\n      name\n    }\n    lists {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ContactCells on Contact {\n    id\n    msisdn\n    country\n    firstName\n    lastName\n    custom\n    optedOutAt\n    createdAt\n    lastDeliveredAt\n    timeZone {\n      name\n      source\n    }\n    tags {\n      id\n      name\n    }\n    lists {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Contacts($filter: ContactFilter, $sort: ContactSort, $first: Int!, $after: String) {\n    contacts(first: $first, filter: $filter, sort: $sort, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ContactCells\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Contacts($filter: ContactFilter, $sort: ContactSort, $first: Int!, $after: String) {\n    contacts(first: $first, filter: $filter, sort: $sort, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ContactCells\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GridSetting($name: String!) {\n    viewSetting(name: $name) {\n      name\n      value\n    }\n  }\n"): (typeof documents)["\n  query GridSetting($name: String!) {\n    viewSetting(name: $name) {\n      name\n      value\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveGridSetting($name: String!, $value: JSONObject!) {\n    saveViewSetting(name: $name, value: $value) {\n      __typename\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveGridSetting($name: String!, $value: JSONObject!) {\n    saveViewSetting(name: $name, value: $value) {\n      __typename\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkEditContacts($input: BulkEditInput!) {\n    bulkEditContacts(input: $input) {\n      __typename\n      ... on BulkEdit {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation BulkEditContacts($input: BulkEditInput!) {\n    bulkEditContacts(input: $input) {\n      __typename\n      ... on BulkEdit {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BulkEdits($after: String) {\n    bulkEdits(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...BulkEditFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query BulkEdits($after: String) {\n    bulkEdits(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...BulkEditFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelBulkEdit($id: ID!) {\n    cancelBulkEdit(id: $id) {\n      __typename\n      ... on BulkEdit {\n        ...BulkEditFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CancelBulkEdit($id: ID!) {\n    cancelBulkEdit(id: $id) {\n      __typename\n      ... on BulkEdit {\n        ...BulkEditFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoBulkEdit($id: ID!) {\n    undoBulkEdit(id: $id) {\n      __typename\n      ... on BulkEdit {\n        id\n        ...BulkEditFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoBulkEdit($id: ID!) {\n    undoBulkEdit(id: $id) {\n      __typename\n      ... on BulkEdit {\n        id\n        ...BulkEditFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BulkEditFacts on BulkEdit {\n    id\n    kind\n    state\n    revision\n    total\n    done\n    changed\n    summary\n    canUndo\n    undoneAt\n    failure\n    createdAt\n    finishedAt\n  }\n"): (typeof documents)["\n  fragment BulkEditFacts on BulkEdit {\n    id\n    kind\n    state\n    revision\n    total\n    done\n    changed\n    summary\n    canUndo\n    undoneAt\n    failure\n    createdAt\n    finishedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BulkEdit($id: ID!) {\n    bulkEdit(id: $id) {\n      ...BulkEditFacts\n    }\n  }\n"): (typeof documents)["\n  query BulkEdit($id: ID!) {\n    bulkEdit(id: $id) {\n      ...BulkEditFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BulkEditChanged($id: ID!) {\n    bulkEditProgress(id: $id) {\n      ...BulkEditFacts\n    }\n  }\n"): (typeof documents)["\n  subscription BulkEditChanged($id: ID!) {\n    bulkEditProgress(id: $id) {\n      ...BulkEditFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DuplicateGroup on DuplicateGroup {\n    value\n    contacts {\n      id\n      msisdn\n      firstName\n      lastName\n      optedOutAt\n      createdAt\n      lastDeliveredAt\n    }\n  }\n"): (typeof documents)["\n  fragment DuplicateGroup on DuplicateGroup {\n    value\n    contacts {\n      id\n      msisdn\n      firstName\n      lastName\n      optedOutAt\n      createdAt\n      lastDeliveredAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MergeContacts($input: MergeContactsInput!) {\n    mergeContacts(input: $input) {\n      __typename\n      ... on Contact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MergeContacts($input: MergeContactsInput!) {\n    mergeContacts(input: $input) {\n      __typename\n      ... on Contact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DuplicateContacts($by: DuplicatesBy, $after: String) {\n    duplicateContacts(by: $by, first: 20, after: $after) {\n      value\n      cursor\n      contacts {\n        id\n      }\n      ...DuplicateGroup\n    }\n  }\n"): (typeof documents)["\n  query DuplicateContacts($by: DuplicatesBy, $after: String) {\n    duplicateContacts(by: $by, first: 20, after: $after) {\n      value\n      cursor\n      contacts {\n        id\n      }\n      ...DuplicateGroup\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteContactField($id: ID!) {\n    deleteContactField(id: $id) {\n      __typename\n      ... on BulkEdit {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteContactField($id: ID!) {\n    deleteContactField(id: $id) {\n      __typename\n      ... on BulkEdit {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FieldFacts on ContactField {\n    id\n    key\n    label\n    kind\n    options\n    ready\n  }\n"): (typeof documents)["\n  fragment FieldFacts on ContactField {\n    id\n    key\n    label\n    kind\n    options\n    ready\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactFields {\n    contactFields {\n      ...FieldFacts\n    }\n  }\n"): (typeof documents)["\n  query ContactFields {\n    contactFields {\n      ...FieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateContactField($input: CreateContactFieldInput!) {\n    createContactField(input: $input) {\n      __typename\n      ... on ContactField {\n        ...FieldFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateContactField($input: CreateContactFieldInput!) {\n    createContactField(input: $input) {\n      __typename\n      ... on ContactField {\n        ...FieldFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateContactField($id: ID!, $input: UpdateContactFieldInput!) {\n    updateContactField(id: $id, input: $input) {\n      __typename\n      ... on ContactField {\n        ...FieldFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateContactField($id: ID!, $input: UpdateContactFieldInput!) {\n    updateContactField(id: $id, input: $input) {\n      __typename\n      ... on ContactField {\n        ...FieldFacts\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteContactList($id: ID!) {\n    deleteContactList(id: $id) {\n      __typename\n      ... on DeletedContactList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteContactList($id: ID!) {\n    deleteContactList(id: $id) {\n      __typename\n      ... on DeletedContactList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTag($id: ID!) {\n    deleteTag(id: $id) {\n      __typename\n      ... on DeletedTag {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteTag($id: ID!) {\n    deleteTag(id: $id) {\n      __typename\n      ... on DeletedTag {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameContactList($id: ID!, $name: String!) {\n    renameContactList(id: $id, name: $name) {\n      __typename\n      ... on ContactList {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameContactList($id: ID!, $name: String!) {\n    renameContactList(id: $id, name: $name) {\n      __typename\n      ... on ContactList {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameTag($id: ID!, $name: String!) {\n    renameTag(id: $id, name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameTag($id: ID!, $name: String!) {\n    renameTag(id: $id, name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateContactList($name: String!) {\n    createContactList(input: { name: $name }) {\n      __typename\n      ... on ContactList {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateContactList($name: String!) {\n    createContactList(input: { name: $name }) {\n      __typename\n      ... on ContactList {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTag($name: String!) {\n    createTag(name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateTag($name: String!) {\n    createTag(name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactLists($search: String, $after: String) {\n    groups: contactLists(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactLists($search: String, $after: String) {\n    groups: contactLists(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tags($search: String, $after: String) {\n    groups: tags(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tags($search: String, $after: String) {\n    groups: tags(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SegmentNames($search: String, $after: String) {\n    groups: segments(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query SegmentNames($search: String, $after: String) {\n    groups: segments(first: 50, search: $search, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListName($id: ID!) {\n    group: contactList(id: $id) {\n      id\n      name\n      contactCount\n    }\n  }\n"): (typeof documents)["\n  query ListName($id: ID!) {\n    group: contactList(id: $id) {\n      id\n      name\n      contactCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TagName($id: ID!) {\n    group: tag(id: $id) {\n      id\n      name\n      contactCount\n    }\n  }\n"): (typeof documents)["\n  query TagName($id: ID!) {\n    group: tag(id: $id) {\n      id\n      name\n      contactCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SegmentName($id: ID!) {\n    group: segment(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query SegmentName($id: ID!) {\n    group: segment(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelImport($id: ID!) {\n    cancelImport(id: $id) {\n      __typename\n      ... on ContactImport {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CancelImport($id: ID!) {\n    cancelImport(id: $id) {\n      __typename\n      ... on ContactImport {\n        id\n        state\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidState {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PreviewRefused on ImportPreview {\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows {\n      line\n      column\n      value\n      reason\n    }\n  }\n"): (typeof documents)["\n  fragment PreviewRefused on ImportPreview {\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows {\n      line\n      column\n      value\n      reason\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DownloadRefused on ContactImport {\n    fileName\n    refusedFile\n  }\n"): (typeof documents)["\n  fragment DownloadRefused on ContactImport {\n    fileName\n    refusedFile\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportBar on ContactImport {\n    state\n    fileName\n    bytesTotal\n    bytesRead\n    failure\n  }\n"): (typeof documents)["\n  fragment ImportBar on ContactImport {\n    state\n    fileName\n    bytesTotal\n    bytesRead\n    failure\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportFigures on ContactImport {\n    rows\n    imported\n    updated\n    unchanged\n    duplicates\n    refused\n  }\n"): (typeof documents)["\n  fragment ImportFigures on ContactImport {\n    rows\n    imported\n    updated\n    unchanged\n    duplicates\n    refused\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportOutcome on ContactImport {\n    state\n    changedNothing\n    consented\n    list {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ImportOutcome on ContactImport {\n    state\n    changedNothing\n    consented\n    list {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportRow on ContactImport {\n    id\n    fileName\n    state\n    createdAt\n    rows\n    imported\n    updated\n    refused\n    changedNothing\n  }\n"): (typeof documents)["\n  fragment ImportRow on ContactImport {\n    id\n    fileName\n    state\n    createdAt\n    rows\n    imported\n    updated\n    refused\n    changedNothing\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactImports($after: String) {\n    contactImports(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ImportRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactImports($after: String) {\n    contactImports(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ImportRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PreviewContacts on ImportPreview {\n    contacts {\n      line\n      msisdn\n      country\n      firstName\n      lastName\n      custom\n      known\n    }\n  }\n"): (typeof documents)["\n  fragment PreviewContacts on ImportPreview {\n    contacts {\n      line\n      msisdn\n      country\n      firstName\n      lastName\n      custom\n      known\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RefusedRows on ContactImport {\n    state\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows(first: 50) {\n      line\n      column\n      value\n      reason\n    }\n    ...DownloadRefused\n  }\n"): (typeof documents)["\n  fragment RefusedRows on ContactImport {\n    state\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows(first: 50) {\n      line\n      column\n      value\n      reason\n    }\n    ...DownloadRefused\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateImportTag($name: String!) {\n    createTag(name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateImportTag($name: String!) {\n    createTag(name: $name) {\n      __typename\n      ... on Tag {\n        id\n        name\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportProgress on ContactImport {\n    id\n    revision\n    state\n    ...ImportBar\n    ...ImportFigures\n    ...RefusedRows\n    ...ImportOutcome\n  }\n"): (typeof documents)["\n  fragment ImportProgress on ContactImport {\n    id\n    revision\n    state\n    ...ImportBar\n    ...ImportFigures\n    ...RefusedRows\n    ...ImportOutcome\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactImport($id: ID!) {\n    contactImport(id: $id) {\n      ...ImportProgress\n    }\n  }\n"): (typeof documents)["\n  query ContactImport($id: ID!) {\n    contactImport(id: $id) {\n      ...ImportProgress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ImportChanged($id: ID!) {\n    contactImportProgress(id: $id) {\n      ...ImportProgress\n    }\n  }\n"): (typeof documents)["\n  subscription ImportChanged($id: ID!) {\n    contactImportProgress(id: $id) {\n      ...ImportProgress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportContacts($input: ImportContactsInput!) {\n    importContacts(input: $input) {\n      __typename\n      ... on ContactImport {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ImportContacts($input: ImportContactsInput!) {\n    importContacts(input: $input) {\n      __typename\n      ... on ContactImport {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportPreview on ImportPreview {\n    format\n    encoding\n    separator\n    sheets\n    columns {\n      column\n      heading\n      samples\n      target\n      fieldKey\n      newLabel\n      newKind\n    }\n    rows\n    whole\n    newContacts\n    knownContacts\n    duplicates\n    refused\n    notes\n    ...PreviewRefused\n    ...PreviewContacts\n  }\n"): (typeof documents)["\n  fragment ImportPreview on ImportPreview {\n    format\n    encoding\n    separator\n    sheets\n    columns {\n      column\n      heading\n      samples\n      target\n      fieldKey\n      newLabel\n      newKind\n    }\n    rows\n    whole\n    newContacts\n    knownContacts\n    duplicates\n    refused\n    notes\n    ...PreviewRefused\n    ...PreviewContacts\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewImport($input: PreviewImportInput!) {\n    previewImport(input: $input) {\n      __typename\n      ... on ImportPreview {\n        ...ImportPreview\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query PreviewImport($input: PreviewImportInput!) {\n    previewImport(input: $input) {\n      __typename\n      ... on ImportPreview {\n        ...ImportPreview\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportFields {\n    contactFields {\n      id\n      key\n      label\n    }\n  }\n"): (typeof documents)["\n  query ImportFields {\n    contactFields {\n      id\n      key\n      label\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListsOfName($name: String!) {\n    contactLists(first: 200, search: $name) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query ListsOfName($name: String!) {\n    contactLists(first: 200, search: $name) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetConsent($input: SetConsentInput!) {\n    setConsent(input: $input) {\n      __typename\n      ... on ConsentEvent {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetConsent($input: SetConsentInput!) {\n    setConsent(input: $input) {\n      __typename\n      ... on ConsentEvent {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsentHistory($msisdn: String!, $after: String) {\n    consentHistory(msisdn: $msisdn, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          purpose\n          state\n          source\n          evidence\n          ruleVersion\n          by\n          at\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConsentHistory($msisdn: String!, $after: String) {\n    consentHistory(msisdn: $msisdn, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          purpose\n          state\n          source\n          evidence\n          ruleVersion\n          by\n          at\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactConsents on Contact {\n    id\n    msisdn\n    doNotSellAt\n    consents {\n      purpose\n      state\n      since\n    }\n  }\n"): (typeof documents)["\n  fragment ContactConsents on Contact {\n    id\n    msisdn\n    doNotSellAt\n    consents {\n      purpose\n      state\n      since\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactPage($id: ID!) {\n    contact(id: $id) {\n      id\n      msisdn\n      firstName\n      lastName\n      optedOutAt\n      ...ContactFacts\n      ...ContactDetails\n      ...ContactGroups\n      ...ContactConsents\n    }\n  }\n"): (typeof documents)["\n  query ContactPage($id: ID!) {\n    contact(id: $id) {\n      id\n      msisdn\n      firstName\n      lastName\n      optedOutAt\n      ...ContactFacts\n      ...ContactDetails\n      ...ContactGroups\n      ...ContactConsents\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      __typename\n      ... on DeletedContact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      __typename\n      ... on DeletedContact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactDetails on Contact {\n    id\n    firstName\n    lastName\n    custom\n    timeZone {\n      name\n      source\n    }\n  }\n"): (typeof documents)["\n  fragment ContactDetails on Contact {\n    id\n    firstName\n    lastName\n    custom\n    timeZone {\n      name\n      source\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactFacts on Contact {\n    id\n    country\n    createdAt\n    updatedAt\n    lastSentAt\n    lastDeliveredAt\n    lastFailedAt\n    lastRepliedAt\n    lastClickedAt\n    timeZone {\n      name\n      source\n    }\n  }\n"): (typeof documents)["\n  fragment ContactFacts on Contact {\n    id\n    country\n    createdAt\n    updatedAt\n    lastSentAt\n    lastDeliveredAt\n    lastFailedAt\n    lastRepliedAt\n    lastClickedAt\n    timeZone {\n      name\n      source\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactGroups on Contact {\n    id\n    tags {\n      id\n      name\n    }\n    lists {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ContactGroups on Contact {\n    id\n    tags {\n      id\n      name\n    }\n    lists {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateContact($input: ContactInput!) {\n    createContact(input: $input) {\n      __typename\n      ... on Contact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateContact($input: ContactInput!) {\n    createContact(input: $input) {\n      __typename\n      ... on Contact {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TimelineRow on TimelineEntry {\n    id\n    kind\n    at\n    title\n    detail\n    message {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  fragment TimelineRow on TimelineEntry {\n    id\n    kind\n    at\n    title\n    detail\n    message {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactTimeline($id: ID!, $after: String) {\n    contact(id: $id) {\n      id\n      timeline(first: 20, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...TimelineRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactTimeline($id: ID!, $after: String) {\n    contact(id: $id) {\n      id\n      timeline(first: 20, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...TimelineRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateContact($id: ID!, $input: ContactInput!) {\n    updateContact(id: $id, input: $input) {\n      __typename\n      ... on Contact {\n        id\n        ...ContactFacts\n        ...ContactDetails\n        ...ContactGroups\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateContact($id: ID!, $input: ContactInput!) {\n    updateContact(id: $id, input: $input) {\n      __typename\n      ... on Contact {\n        id\n        ...ContactFacts\n        ...ContactDetails\n        ...ContactGroups\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WhyChecks on WhyAnswer {\n    texted\n    verdict\n    checks {\n      name\n      title\n      outcome\n      detail\n      at\n    }\n  }\n"): (typeof documents)["\n  fragment WhyChecks on WhyAnswer {\n    texted\n    verdict\n    checks {\n      name\n      title\n      outcome\n      detail\n      at\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhyCampaigns {\n    campaigns(first: 50) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query WhyCampaigns {\n    campaigns(first: 50) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhyTexted($msisdn: String!, $campaignId: ID) {\n    whyTexted(msisdn: $msisdn, campaignId: $campaignId) {\n      __typename\n      ... on WhyAnswer {\n        ...WhyChecks\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query WhyTexted($msisdn: String!, $campaignId: ID) {\n    whyTexted(msisdn: $msisdn, campaignId: $campaignId) {\n      __typename\n      ... on WhyAnswer {\n        ...WhyChecks\n      }\n      ... on InvalidInput {\n        message\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Exports($after: String) {\n    exports(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ExportFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Exports($after: String) {\n    exports(first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ExportFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportSize($filter: ContactFilter) {\n    exported: contacts(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query ExportSize($filter: ContactFilter) {\n    exported: contacts(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExportFacts on Export {\n    id\n    kind\n    format\n    state\n    revision\n    rows\n    bytes\n    fileName\n    url\n    failure\n    createdAt\n    expiresAt\n  }\n"): (typeof documents)["\n  fragment ExportFacts on Export {\n    id\n    kind\n    format\n    state\n    revision\n    rows\n    bytes\n    fileName\n    url\n    failure\n    createdAt\n    expiresAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Export($id: ID!) {\n    export(id: $id) {\n      ...ExportFacts\n    }\n  }\n"): (typeof documents)["\n  query Export($id: ID!) {\n    export(id: $id) {\n      ...ExportFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ExportChanged($id: ID!) {\n    exportProgress(id: $id) {\n      ...ExportFacts\n    }\n  }\n"): (typeof documents)["\n  subscription ExportChanged($id: ID!) {\n    exportProgress(id: $id) {\n      ...ExportFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartExport($input: StartExportInput!) {\n    startExport(input: $input) {\n      __typename\n      ... on Export {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StartExport($input: StartExportInput!) {\n    startExport(input: $input) {\n      __typename\n      ... on Export {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MessageChanged($id: ID!) {\n    messageUpdates(messageId: $id) {\n      id\n      ...MessageRow\n      ...MessageStory\n    }\n  }\n"): (typeof documents)["\n  subscription MessageChanged($id: ID!) {\n    messageUpdates(messageId: $id) {\n      id\n      ...MessageRow\n      ...MessageStory\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Messages($filter: MessageFilter, $after: String) {\n    messages(first: 25, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...MessageRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Messages($filter: MessageFilter, $after: String) {\n    messages(first: 25, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...MessageRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Message($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n"): (typeof documents)["\n  query Message($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageRow on Message {\n    id\n    recipient\n    body\n    state\n    reasonText\n    createdAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n"): (typeof documents)["\n  fragment MessageRow on Message {\n    id\n    recipient\n    body\n    state\n    reasonText\n    createdAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageStory on Message {\n    id\n    recipient\n    senderId\n    body\n    encoding\n    segments\n    price {\n      micros\n      currency\n    }\n    state\n    reason\n    reasonText\n    campaignId\n    createdAt\n    finalAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n"): (typeof documents)["\n  fragment MessageStory on Message {\n    id\n    recipient\n    senderId\n    body\n    encoding\n    segments\n    price {\n      micros\n      currency\n    }\n    state\n    reason\n    reasonText\n    campaignId\n    createdAt\n    finalAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SentMessage($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n"): (typeof documents)["\n  query SentMessage($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      __typename\n      ... on Message {\n        id\n        state\n        ...MessageStory\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n      ... on IdempotencyConflict {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on RecipientRefused {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      __typename\n      ... on Message {\n        id\n        state\n        ...MessageStory\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n      ... on IdempotencyConflict {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on RecipientRefused {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OperatorAccountRow on OperatorAccount {\n    account {\n      id\n      name\n      country\n      currency\n      createdAt\n      suspendedAt\n      suspendedReason\n    }\n    balance {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n    members\n    lastActivityAt\n  }\n"): (typeof documents)["\n  fragment OperatorAccountRow on OperatorAccount {\n    account {\n      id\n      name\n      country\n      currency\n      createdAt\n      suspendedAt\n      suspendedReason\n    }\n    balance {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n    members\n    lastActivityAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreditAccount($input: CreditAccountInput!) {\n    creditAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreditAccount($input: CreditAccountInput!) {\n    creditAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteDoNotDisturbList($id: ID!) {\n    deleteDoNotDisturbList(id: $id) {\n      __typename\n      ... on DoNotDisturbList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteDoNotDisturbList($id: ID!) {\n    deleteDoNotDisturbList(id: $id) {\n      __typename\n      ... on DoNotDisturbList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DoNotDisturbRow on DoNotDisturbList {\n    id\n    name\n    country\n    everything\n    numberCount\n  }\n"): (typeof documents)["\n  fragment DoNotDisturbRow on DoNotDisturbList {\n    id\n    name\n    country\n    everything\n    numberCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DoNotDisturbLists {\n    doNotDisturbLists {\n      id\n      ...DoNotDisturbRow\n    }\n  }\n"): (typeof documents)["\n  query DoNotDisturbLists {\n    doNotDisturbLists {\n      id\n      ...DoNotDisturbRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateDoNotDisturbList($input: DoNotDisturbListInput!) {\n    createDoNotDisturbList(input: $input) {\n      __typename\n      ... on DoNotDisturbList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateDoNotDisturbList($input: DoNotDisturbListInput!) {\n    createDoNotDisturbList(input: $input) {\n      __typename\n      ... on DoNotDisturbList {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperatorAccounts($after: String, $search: String) {\n    operatorAccounts(first: 40, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          account {\n            id\n          }\n          ...OperatorAccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query OperatorAccounts($after: String, $search: String) {\n    operatorAccounts(first: 40, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          account {\n            id\n          }\n          ...OperatorAccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddDoNotDisturb($listId: ID!, $numbers: [String!]!) {\n    changed: addDoNotDisturb(listId: $listId, numbers: $numbers) {\n      __typename\n      ... on DoNotDisturbChange {\n        changed\n        refused\n        list {\n          ...DoNotDisturbRow\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddDoNotDisturb($listId: ID!, $numbers: [String!]!) {\n    changed: addDoNotDisturb(listId: $listId, numbers: $numbers) {\n      __typename\n      ... on DoNotDisturbChange {\n        changed\n        refused\n        list {\n          ...DoNotDisturbRow\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveDoNotDisturb($listId: ID!, $numbers: [String!]!) {\n    changed: removeDoNotDisturb(listId: $listId, numbers: $numbers) {\n      __typename\n      ... on DoNotDisturbChange {\n        changed\n        refused\n        list {\n          ...DoNotDisturbRow\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveDoNotDisturb($listId: ID!, $numbers: [String!]!) {\n    changed: removeDoNotDisturb(listId: $listId, numbers: $numbers) {\n      __typename\n      ... on DoNotDisturbChange {\n        changed\n        refused\n        list {\n          ...DoNotDisturbRow\n        }\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReinstateAccount($accountId: ID!) {\n    reinstateAccount(accountId: $accountId) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReinstateAccount($accountId: ID!) {\n    reinstateAccount(accountId: $accountId) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendAccount($input: SuspendAccountInput!) {\n    suspendAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendAccount($input: SuspendAccountInput!) {\n    suspendAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OpenedPreferences on Preferences {\n    token\n    msisdn\n    marketing\n    transactional\n    doNotSell\n  }\n"): (typeof documents)["\n  fragment OpenedPreferences on Preferences {\n    token\n    msisdn\n    marketing\n    transactional\n    doNotSell\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenPreferences($input: OpenPreferencesInput!) {\n    openPreferences(input: $input) {\n      __typename\n      ... on Preferences {\n        ...OpenedPreferences\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenPreferences($input: OpenPreferencesInput!) {\n    openPreferences(input: $input) {\n      __typename\n      ... on Preferences {\n        ...OpenedPreferences\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreferencePage($accountId: ID!) {\n    preferencePage(accountId: $accountId) {\n      accountName\n      open\n    }\n  }\n"): (typeof documents)["\n  query PreferencePage($accountId: ID!) {\n    preferencePage(accountId: $accountId) {\n      accountName\n      open\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePreferences($input: SavePreferencesInput!) {\n    savePreferences(input: $input) {\n      __typename\n      ... on Preferences {\n        token\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SavePreferences($input: SavePreferencesInput!) {\n    savePreferences(input: $input) {\n      __typename\n      ... on Preferences {\n        token\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendPreferenceCode($input: PreferenceCodeInput!) {\n    sendPreferenceCode(input: $input) {\n      __typename\n      ... on PreferenceCodeSent {\n        again\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendPreferenceCode($input: PreferenceCodeInput!) {\n    sendPreferenceCode(input: $input) {\n      __typename\n      ... on PreferenceCodeSent {\n        again\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConsentForm on ConsentSettings {\n    marketingNeedsOptIn\n    preferenceSenderId\n    preferencePath\n  }\n"): (typeof documents)["\n  fragment ConsentForm on ConsentSettings {\n    marketingNeedsOptIn\n    preferenceSenderId\n    preferencePath\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsentSettings {\n    consentSettings {\n      ...ConsentForm\n    }\n  }\n"): (typeof documents)["\n  query ConsentSettings {\n    consentSettings {\n      ...ConsentForm\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateConsentSettings($input: ConsentSettingsInput!) {\n    updateConsentSettings(input: $input) {\n      __typename\n      ... on ConsentSettings {\n        ...ConsentForm\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateConsentSettings($input: ConsentSettingsInput!) {\n    updateConsentSettings(input: $input) {\n      __typename\n      ... on ConsentSettings {\n        ...ConsentForm\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ErasePerson($msisdn: String!, $confirm: String!) {\n    erasePerson(msisdn: $msisdn, confirm: $confirm) {\n      __typename\n      ... on PrivacyRequest {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ErasePerson($msisdn: String!, $confirm: String!) {\n    erasePerson(msisdn: $msisdn, confirm: $confirm) {\n      __typename\n      ... on PrivacyRequest {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPersonExport($msisdn: String!) {\n    requestPersonExport(msisdn: $msisdn) {\n      __typename\n      ... on PrivacyRequest {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestPersonExport($msisdn: String!) {\n    requestPersonExport(msisdn: $msisdn) {\n      __typename\n      ... on PrivacyRequest {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PrivacyRequestRow on PrivacyRequest {\n    id\n    kind\n    msisdn\n    state\n    report\n    failure\n    createdAt\n    finishedAt\n    export {\n      id\n      url\n      fileName\n    }\n  }\n"): (typeof documents)["\n  fragment PrivacyRequestRow on PrivacyRequest {\n    id\n    kind\n    msisdn\n    state\n    report\n    failure\n    createdAt\n    finishedAt\n    export {\n      id\n      url\n      fileName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PrivacyRequests($after: String) {\n    privacyRequests(first: 10, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...PrivacyRequestRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query PrivacyRequests($after: String) {\n    privacyRequests(first: 10, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          state\n          ...PrivacyRequestRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Retention {\n    retentionRules {\n      kind\n      ...RetentionRow\n    }\n    retentionRuns(first: 5) {\n      edges {\n        cursor\n        node {\n          id\n          startedAt\n          finishedAt\n          report\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Retention {\n    retentionRules {\n      kind\n      ...RetentionRow\n    }\n    retentionRuns(first: 5) {\n      edges {\n        cursor\n        node {\n          id\n          startedAt\n          finishedAt\n          report\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RetentionRow on RetentionRule {\n    kind\n    description\n    days\n  }\n"): (typeof documents)["\n  fragment RetentionRow on RetentionRule {\n    kind\n    description\n    days\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetRetentionRule($kind: RetainedKind!, $days: Int) {\n    setRetentionRule(kind: $kind, days: $days) {\n      __typename\n      ... on RetentionRule {\n        ...RetentionRow\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetRetentionRule($kind: RetainedKind!, $days: Int) {\n    setRetentionRule(kind: $kind, days: $days) {\n      __typename\n      ... on RetentionRule {\n        ...RetentionRow\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SuppressionRow on Suppression {\n    id\n    msisdn\n    marketingSince\n    transactionalSince\n  }\n"): (typeof documents)["\n  fragment SuppressionRow on Suppression {\n    id\n    msisdn\n    marketingSince\n    transactionalSince\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Suppressions($after: String, $search: String) {\n    suppressions(first: 10, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          ...SuppressionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Suppressions($after: String, $search: String) {\n    suppressions(first: 10, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          ...SuppressionRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteSegment($id: ID!) {\n    deleteSegment(id: $id) {\n      __typename\n      ... on DeletedSegment {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteSegment($id: ID!) {\n    deleteSegment(id: $id) {\n      __typename\n      ... on DeletedSegment {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InUse {\n        message\n        usedBy\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSegment($input: SegmentInput!) {\n    saved: createSegment(input: $input) {\n      __typename\n      ... on Segment {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateSegment($input: SegmentInput!) {\n    saved: createSegment(input: $input) {\n      __typename\n      ... on Segment {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateSegment($id: ID!, $input: UpdateSegmentInput!) {\n    saved: updateSegment(id: $id, input: $input) {\n      __typename\n      ... on Segment {\n        id\n        name\n        rule\n        summary\n        contactCount\n        updatedAt\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateSegment($id: ID!, $input: UpdateSegmentInput!) {\n    saved: updateSegment(id: $id, input: $input) {\n      __typename\n      ... on Segment {\n        id\n        name\n        rule\n        summary\n        contactCount\n        updatedAt\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Segment($id: ID!) {\n    segment(id: $id) {\n      id\n      name\n      rule\n    }\n  }\n"): (typeof documents)["\n  query Segment($id: ID!) {\n    segment(id: $id) {\n      id\n      name\n      rule\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SegmentRow on Segment {\n    id\n    name\n    summary\n    contactCount\n  }\n"): (typeof documents)["\n  fragment SegmentRow on Segment {\n    id\n    name\n    summary\n    contactCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Segments($after: String) {\n    segments(first: 25, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...SegmentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Segments($after: String) {\n    segments(first: 25, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...SegmentRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountSegment($rule: SegmentRuleInput!) {\n    countSegment(rule: $rule) {\n      __typename\n      ... on SegmentCount {\n        count\n        total\n        summary\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CountSegment($rule: SegmentRuleInput!) {\n    countSegment(rule: $rule) {\n      __typename\n      ... on SegmentCount {\n        count\n        total\n        summary\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RuleSources {\n    contactFields {\n      id\n      key\n      label\n      kind\n      options\n      ready\n    }\n  }\n"): (typeof documents)["\n  query RuleSources {\n    contactFields {\n      id\n      key\n      label\n      kind\n      options\n      ready\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;