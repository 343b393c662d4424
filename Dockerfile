# One image for every role; the command chooses it: server/main.ts (default), worker/main.ts, simulator/main.ts, scripts/migrate.ts.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS dashboard
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY web web
WORKDIR /app/web
RUN node ../node_modules/vite/bin/vite.js build

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# the Node that comes as a package is for machines without one
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 UPLOAD_DIR=/data/uploads
WORKDIR /app
RUN install -d -o node -g node /data /data/uploads
COPY package.json tsconfig.json ./
COPY --from=packages /app/node_modules node_modules
COPY core core
COPY schema schema
COPY server server
COPY worker worker
COPY simulator simulator
COPY scripts scripts
COPY --from=dashboard /app/web/dist web/dist
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["node", "scripts/docker/healthcheck.mjs"]
ENTRYPOINT ["node", "--import", "tsx"]
CMD ["server/main.ts"]
