# Two stages: what compiles (SQLite's driver, where its prebuilt binary cannot be had) stays in the first.
FROM node:20.20-bookworm AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY src ./src
COPY scripts/build.mjs ./scripts/
RUN npm run build
# What compiled the driver, and what it was compiled from.
RUN rm -rf node_modules/node-gyp node_modules/prebuild-install \
  node_modules/sqlite3/deps node_modules/sqlite3/src node_modules/sqlite3/build/Release/obj*

FROM node:20.20-bookworm-slim
# The bot runs on node alone: no package manager to install anything with.
RUN rm -rf /usr/local/lib/node_modules /opt/yarn-* \
  /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg
ENV NODE_ENV=production BOT_MODE=webhook HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=packages /app/dist ./dist
COPY package.json ./
COPY data ./data
COPY locales ./locales
COPY src ./src
COPY scripts/telegram-setup.ts ./scripts/
COPY deploy/health-check.mjs ./deploy/
# For SQLite on one machine: mount a volume here. The code belongs to root, so that the bot cannot change it.
RUN install -d -o node -g node -m 0700 var
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=4s --start-period=30s --retries=3 CMD ["node", "deploy/health-check.mjs"]
# No shell and no npm in between: node itself is told SIGTERM, and finishes the turns in hand.
CMD ["node", "--max-semi-space-size=64", "dist/main.js"]
