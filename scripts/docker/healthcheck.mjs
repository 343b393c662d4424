/** For Docker: exit code 0 when HEALTH_URL answers with success. Each role listens elsewhere, so the role's service names it. */
const url = process.env.HEALTH_URL ?? `http://127.0.0.1:${process.env.PORT ?? 4000}/healthz`;
const answer = await fetch(url, { signal: AbortSignal.timeout(2_500) }).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
