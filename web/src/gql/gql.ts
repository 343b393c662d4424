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
    "\n  query AudienceLists {\n    contactLists(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AudienceListsDocument,
    "\n  fragment ComposerCampaign on Campaign {\n    id\n    state\n    name\n    body\n    senderId\n    flash\n    list {\n      id\n    }\n  }\n": typeof types.ComposerCampaignFragmentDoc,
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
    "\n  fragment LiveCampaign on Campaign {\n    id\n    name\n    state\n    stateReason\n    launchedAt\n    finishedAt\n    list {\n      id\n      name\n    }\n    progress {\n      ...LiveProgress\n    }\n    ...CampaignText\n  }\n": typeof types.LiveCampaignFragmentDoc,
    "\n  query Outcomes($id: ID!) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      failures {\n        state\n        reason\n        reasonText\n        count\n      }\n    }\n  }\n": typeof types.OutcomesDocument,
    "\n  fragment ProgressAnnouncer on CampaignProgress {\n    state\n    recipients\n    queued\n    sent\n  }\n": typeof types.ProgressAnnouncerFragmentDoc,
    "\n  fragment ProgressCounters on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n": typeof types.ProgressCountersFragmentDoc,
    "\n  fragment ProgressMoney on CampaignProgress {\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n": typeof types.ProgressMoneyFragmentDoc,
    "\n  fragment ProgressPace on CampaignProgress {\n    revision\n    state\n    recipients\n    claimed\n    delivered\n    queued\n    sent\n    ratePerSecond\n    secondsLeft\n  }\n": typeof types.ProgressPaceFragmentDoc,
    "\n  fragment TimelinePoint on TimelinePoint {\n    at\n    seconds\n    submitted\n    delivered\n    failed\n  }\n": typeof types.TimelinePointFragmentDoc,
    "\n  query Timeline($id: ID!) {\n    campaign(id: $id) {\n      id\n      timeline {\n        ...TimelinePoint\n      }\n    }\n  }\n": typeof types.TimelineDocument,
    "\n  fragment ProgressBar on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n": typeof types.ProgressBarFragmentDoc,
    "\n  fragment ProgressLine on CampaignProgress {\n    recipients\n    delivered\n    ratePerSecond\n    secondsLeft\n  }\n": typeof types.ProgressLineFragmentDoc,
    "\n  query Contacts($filter: ContactFilter, $after: String) {\n    contacts(first: 50, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.ContactsDocument,
    "\n  query Contact($id: ID!) {\n    contact(id: $id) {\n      id\n      msisdn\n      country\n      firstName\n      lastName\n      custom\n      optedOutAt\n      createdAt\n      lists {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ContactDocument,
    "\n  fragment ContactRow on Contact {\n    id\n    msisdn\n    country\n    firstName\n    lastName\n    optedOutAt\n    createdAt\n  }\n": typeof types.ContactRowFragmentDoc,
    "\n  fragment ImportBar on ContactImport {\n    state\n    fileName\n    bytesTotal\n    bytesRead\n    failure\n  }\n": typeof types.ImportBarFragmentDoc,
    "\n  fragment ImportFigures on ContactImport {\n    rows\n    imported\n    updated\n    unchanged\n    duplicates\n    refused\n  }\n": typeof types.ImportFiguresFragmentDoc,
    "\n  query ImportTargets {\n    contactLists(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ImportTargetsDocument,
    "\n  fragment RefusedRows on ContactImport {\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows(first: 50) {\n      line\n      column\n      value\n      reason\n    }\n  }\n": typeof types.RefusedRowsFragmentDoc,
    "\n  fragment ImportProgress on ContactImport {\n    id\n    revision\n    state\n    ...ImportBar\n    ...ImportFigures\n    ...RefusedRows\n  }\n": typeof types.ImportProgressFragmentDoc,
    "\n  query ContactImport($id: ID!) {\n    contactImport(id: $id) {\n      ...ImportProgress\n    }\n  }\n": typeof types.ContactImportDocument,
    "\n  subscription ImportChanged($id: ID!) {\n    contactImportProgress(id: $id) {\n      ...ImportProgress\n    }\n  }\n": typeof types.ImportChangedDocument,
    "\n  mutation ImportContacts($input: ImportContactsInput!) {\n    importContacts(input: $input) {\n      __typename\n      ... on ContactImport {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.ImportContactsDocument,
    "\n  query ContactLists($after: String) {\n    contactLists(first: 100, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ContactListsDocument,
    "\n  mutation CreateContactList($name: String!) {\n    createContactList(input: { name: $name }) {\n      __typename\n      ... on ContactList {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreateContactListDocument,
    "\n  subscription MessageChanged($id: ID!) {\n    messageUpdates(messageId: $id) {\n      id\n      ...MessageRow\n      ...MessageStory\n    }\n  }\n": typeof types.MessageChangedDocument,
    "\n  query Messages($filter: MessageFilter, $after: String) {\n    messages(first: 25, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...MessageRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MessagesDocument,
    "\n  query Message($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n": typeof types.MessageDocument,
    "\n  fragment MessageRow on Message {\n    id\n    recipient\n    body\n    state\n    reasonText\n    createdAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n": typeof types.MessageRowFragmentDoc,
    "\n  fragment MessageStory on Message {\n    id\n    recipient\n    senderId\n    body\n    encoding\n    segments\n    price {\n      micros\n      currency\n    }\n    state\n    reason\n    reasonText\n    campaignId\n    createdAt\n    finalAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n": typeof types.MessageStoryFragmentDoc,
    "\n  query SentMessage($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n": typeof types.SentMessageDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      __typename\n      ... on Message {\n        id\n        state\n        ...MessageStory\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n      ... on IdempotencyConflict {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on RecipientRefused {\n        message\n      }\n    }\n  }\n": typeof types.SendMessageDocument,
    "\n  fragment OperatorAccountRow on OperatorAccount {\n    account {\n      id\n      name\n      country\n      currency\n      createdAt\n      suspendedAt\n      suspendedReason\n    }\n    balance {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n    members\n    lastActivityAt\n  }\n": typeof types.OperatorAccountRowFragmentDoc,
    "\n  mutation CreditAccount($input: CreditAccountInput!) {\n    creditAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": typeof types.CreditAccountDocument,
    "\n  query OperatorAccounts($after: String, $search: String) {\n    operatorAccounts(first: 40, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          account {\n            id\n          }\n          ...OperatorAccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OperatorAccountsDocument,
    "\n  mutation ReinstateAccount($accountId: ID!) {\n    reinstateAccount(accountId: $accountId) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": typeof types.ReinstateAccountDocument,
    "\n  mutation SuspendAccount($input: SuspendAccountInput!) {\n    suspendAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": typeof types.SuspendAccountDocument,
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
    "\n  query AudienceLists {\n    contactLists(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AudienceListsDocument,
    "\n  fragment ComposerCampaign on Campaign {\n    id\n    state\n    name\n    body\n    senderId\n    flash\n    list {\n      id\n    }\n  }\n": types.ComposerCampaignFragmentDoc,
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
    "\n  fragment LiveCampaign on Campaign {\n    id\n    name\n    state\n    stateReason\n    launchedAt\n    finishedAt\n    list {\n      id\n      name\n    }\n    progress {\n      ...LiveProgress\n    }\n    ...CampaignText\n  }\n": types.LiveCampaignFragmentDoc,
    "\n  query Outcomes($id: ID!) {\n    campaign(id: $id) {\n      id\n      skipped {\n        reason\n        reasonText\n        count\n      }\n      failures {\n        state\n        reason\n        reasonText\n        count\n      }\n    }\n  }\n": types.OutcomesDocument,
    "\n  fragment ProgressAnnouncer on CampaignProgress {\n    state\n    recipients\n    queued\n    sent\n  }\n": types.ProgressAnnouncerFragmentDoc,
    "\n  fragment ProgressCounters on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n": types.ProgressCountersFragmentDoc,
    "\n  fragment ProgressMoney on CampaignProgress {\n    held {\n      micros\n      currency\n    }\n    captured {\n      micros\n      currency\n    }\n    released {\n      micros\n      currency\n    }\n  }\n": types.ProgressMoneyFragmentDoc,
    "\n  fragment ProgressPace on CampaignProgress {\n    revision\n    state\n    recipients\n    claimed\n    delivered\n    queued\n    sent\n    ratePerSecond\n    secondsLeft\n  }\n": types.ProgressPaceFragmentDoc,
    "\n  fragment TimelinePoint on TimelinePoint {\n    at\n    seconds\n    submitted\n    delivered\n    failed\n  }\n": types.TimelinePointFragmentDoc,
    "\n  query Timeline($id: ID!) {\n    campaign(id: $id) {\n      id\n      timeline {\n        ...TimelinePoint\n      }\n    }\n  }\n": types.TimelineDocument,
    "\n  fragment ProgressBar on CampaignProgress {\n    recipients\n    queued\n    sent\n    delivered\n    undelivered\n    failed\n    expired\n    unknown\n    cancelled\n  }\n": types.ProgressBarFragmentDoc,
    "\n  fragment ProgressLine on CampaignProgress {\n    recipients\n    delivered\n    ratePerSecond\n    secondsLeft\n  }\n": types.ProgressLineFragmentDoc,
    "\n  query Contacts($filter: ContactFilter, $after: String) {\n    contacts(first: 50, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.ContactsDocument,
    "\n  query Contact($id: ID!) {\n    contact(id: $id) {\n      id\n      msisdn\n      country\n      firstName\n      lastName\n      custom\n      optedOutAt\n      createdAt\n      lists {\n        id\n        name\n      }\n    }\n  }\n": types.ContactDocument,
    "\n  fragment ContactRow on Contact {\n    id\n    msisdn\n    country\n    firstName\n    lastName\n    optedOutAt\n    createdAt\n  }\n": types.ContactRowFragmentDoc,
    "\n  fragment ImportBar on ContactImport {\n    state\n    fileName\n    bytesTotal\n    bytesRead\n    failure\n  }\n": types.ImportBarFragmentDoc,
    "\n  fragment ImportFigures on ContactImport {\n    rows\n    imported\n    updated\n    unchanged\n    duplicates\n    refused\n  }\n": types.ImportFiguresFragmentDoc,
    "\n  query ImportTargets {\n    contactLists(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ImportTargetsDocument,
    "\n  fragment RefusedRows on ContactImport {\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows(first: 50) {\n      line\n      column\n      value\n      reason\n    }\n  }\n": types.RefusedRowsFragmentDoc,
    "\n  fragment ImportProgress on ContactImport {\n    id\n    revision\n    state\n    ...ImportBar\n    ...ImportFigures\n    ...RefusedRows\n  }\n": types.ImportProgressFragmentDoc,
    "\n  query ContactImport($id: ID!) {\n    contactImport(id: $id) {\n      ...ImportProgress\n    }\n  }\n": types.ContactImportDocument,
    "\n  subscription ImportChanged($id: ID!) {\n    contactImportProgress(id: $id) {\n      ...ImportProgress\n    }\n  }\n": types.ImportChangedDocument,
    "\n  mutation ImportContacts($input: ImportContactsInput!) {\n    importContacts(input: $input) {\n      __typename\n      ... on ContactImport {\n        id\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.ImportContactsDocument,
    "\n  query ContactLists($after: String) {\n    contactLists(first: 100, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ContactListsDocument,
    "\n  mutation CreateContactList($name: String!) {\n    createContactList(input: { name: $name }) {\n      __typename\n      ... on ContactList {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreateContactListDocument,
    "\n  subscription MessageChanged($id: ID!) {\n    messageUpdates(messageId: $id) {\n      id\n      ...MessageRow\n      ...MessageStory\n    }\n  }\n": types.MessageChangedDocument,
    "\n  query Messages($filter: MessageFilter, $after: String) {\n    messages(first: 25, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...MessageRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MessagesDocument,
    "\n  query Message($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n": types.MessageDocument,
    "\n  fragment MessageRow on Message {\n    id\n    recipient\n    body\n    state\n    reasonText\n    createdAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n": types.MessageRowFragmentDoc,
    "\n  fragment MessageStory on Message {\n    id\n    recipient\n    senderId\n    body\n    encoding\n    segments\n    price {\n      micros\n      currency\n    }\n    state\n    reason\n    reasonText\n    campaignId\n    createdAt\n    finalAt\n    contact {\n      id\n      firstName\n      lastName\n    }\n  }\n": types.MessageStoryFragmentDoc,
    "\n  query SentMessage($id: ID!) {\n    message(id: $id) {\n      id\n      state\n      ...MessageStory\n    }\n  }\n": types.SentMessageDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      __typename\n      ... on Message {\n        id\n        state\n        ...MessageStory\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n      ... on InsufficientFunds {\n        message\n        missing {\n          micros\n          currency\n        }\n      }\n      ... on IdempotencyConflict {\n        message\n      }\n      ... on AccountSuspended {\n        message\n      }\n      ... on NoSandboxCarrier {\n        message\n      }\n      ... on RecipientRefused {\n        message\n      }\n    }\n  }\n": types.SendMessageDocument,
    "\n  fragment OperatorAccountRow on OperatorAccount {\n    account {\n      id\n      name\n      country\n      currency\n      createdAt\n      suspendedAt\n      suspendedReason\n    }\n    balance {\n      micros\n      currency\n    }\n    held {\n      micros\n      currency\n    }\n    members\n    lastActivityAt\n  }\n": types.OperatorAccountRowFragmentDoc,
    "\n  mutation CreditAccount($input: CreditAccountInput!) {\n    creditAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n": types.CreditAccountDocument,
    "\n  query OperatorAccounts($after: String, $search: String) {\n    operatorAccounts(first: 40, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          account {\n            id\n          }\n          ...OperatorAccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OperatorAccountsDocument,
    "\n  mutation ReinstateAccount($accountId: ID!) {\n    reinstateAccount(accountId: $accountId) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n": types.ReinstateAccountDocument,
    "\n  mutation SuspendAccount($input: SuspendAccountInput!) {\n    suspendAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n": types.SuspendAccountDocument,
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
export function graphql(source: "\n  query AudienceLists {\n    contactLists(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query AudienceLists {\n    contactLists(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ComposerCampaign on Campaign {\n    id\n    state\n    name\n    body\n    senderId\n    flash\n    list {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment ComposerCampaign on Campaign {\n    id\n    state\n    name\n    body\n    senderId\n    flash\n    list {\n      id\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment LiveCampaign on Campaign {\n    id\n    name\n    state\n    stateReason\n    launchedAt\n    finishedAt\n    list {\n      id\n      name\n    }\n    progress {\n      ...LiveProgress\n    }\n    ...CampaignText\n  }\n"): (typeof documents)["\n  fragment LiveCampaign on Campaign {\n    id\n    name\n    state\n    stateReason\n    launchedAt\n    finishedAt\n    list {\n      id\n      name\n    }\n    progress {\n      ...LiveProgress\n    }\n    ...CampaignText\n  }\n"];
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
export function graphql(source: "\n  query Contacts($filter: ContactFilter, $after: String) {\n    contacts(first: 50, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Contacts($filter: ContactFilter, $after: String) {\n    contacts(first: 50, filter: $filter, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          ...ContactRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Contact($id: ID!) {\n    contact(id: $id) {\n      id\n      msisdn\n      country\n      firstName\n      lastName\n      custom\n      optedOutAt\n      createdAt\n      lists {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Contact($id: ID!) {\n    contact(id: $id) {\n      id\n      msisdn\n      country\n      firstName\n      lastName\n      custom\n      optedOutAt\n      createdAt\n      lists {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactRow on Contact {\n    id\n    msisdn\n    country\n    firstName\n    lastName\n    optedOutAt\n    createdAt\n  }\n"): (typeof documents)["\n  fragment ContactRow on Contact {\n    id\n    msisdn\n    country\n    firstName\n    lastName\n    optedOutAt\n    createdAt\n  }\n"];
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
export function graphql(source: "\n  query ImportTargets {\n    contactLists(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportTargets {\n    contactLists(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RefusedRows on ContactImport {\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows(first: 50) {\n      line\n      column\n      value\n      reason\n    }\n  }\n"): (typeof documents)["\n  fragment RefusedRows on ContactImport {\n    refusedReasons {\n      reason\n      count\n    }\n    refusedRows(first: 50) {\n      line\n      column\n      value\n      reason\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportProgress on ContactImport {\n    id\n    revision\n    state\n    ...ImportBar\n    ...ImportFigures\n    ...RefusedRows\n  }\n"): (typeof documents)["\n  fragment ImportProgress on ContactImport {\n    id\n    revision\n    state\n    ...ImportBar\n    ...ImportFigures\n    ...RefusedRows\n  }\n"];
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
export function graphql(source: "\n  query ContactLists($after: String) {\n    contactLists(first: 100, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactLists($after: String) {\n    contactLists(first: 100, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          contactCount\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateContactList($name: String!) {\n    createContactList(input: { name: $name }) {\n      __typename\n      ... on ContactList {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateContactList($name: String!) {\n    createContactList(input: { name: $name }) {\n      __typename\n      ... on ContactList {\n        id\n      }\n      ... on InvalidInput {\n        message\n        issues {\n          path\n          message\n        }\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  query OperatorAccounts($after: String, $search: String) {\n    operatorAccounts(first: 40, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          account {\n            id\n          }\n          ...OperatorAccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query OperatorAccounts($after: String, $search: String) {\n    operatorAccounts(first: 40, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          account {\n            id\n          }\n          ...OperatorAccountRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReinstateAccount($accountId: ID!) {\n    reinstateAccount(accountId: $accountId) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReinstateAccount($accountId: ID!) {\n    reinstateAccount(accountId: $accountId) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendAccount($input: SuspendAccountInput!) {\n    suspendAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendAccount($input: SuspendAccountInput!) {\n    suspendAccount(input: $input) {\n      __typename\n      ... on OperatorAccount {\n        ...OperatorAccountRow\n      }\n      ... on NotFound {\n        message\n      }\n      ... on InvalidInput {\n        message\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;