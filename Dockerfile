# Two stages: what builds and compiles stays in the first. Digests of both images: deploy/README.md.
ARG NODE_BUILD=node:24.21.0-bookworm
ARG NODE_RUN=node:24.21.0-bookworm-slim

FROM ${NODE_BUILD} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# SQLite's driver is compiled from its package, which the lockfile vouches for, with the headers of this image. Its install
# script would fetch a binary that nothing vouches for; then what compiling leaves behind would be missing.
ENV npm_config_build_from_source=true npm_config_nodedir=/usr/local
RUN npm ci && test -d node_modules/sqlite3/build/Release/obj.target
COPY src ./src
COPY data ./data
COPY locales ./locales
COPY scripts/build.mjs scripts/telegram-setup.ts ./scripts/
RUN npm run build
# What is for development goes, with what compiled the driver, what it was compiled from, and what is there to fetch one.
RUN npm prune --omit=dev && rm -rf node_modules/node-gyp node_modules/prebuild-install \
  node_modules/sqlite3/deps node_modules/sqlite3/src node_modules/sqlite3/build/Release/obj*
# Of the font's nine weights the charts use two: src/charts/typeface.ts.
RUN find node_modules/@expo-google-fonts/noto-sans-sc -mindepth 1 -type d ! -name 400Regular ! -name 700Bold \
  -exec rm -rf {} +

FROM ${NODE_RUN}
# The bot runs on node alone: no package manager to install anything with.
RUN rm -rf /usr/local/lib/node_modules /opt/yarn-* \
  /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg
ENV NODE_ENV=production BOT_MODE=webhook HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY data ./data
COPY locales ./locales
COPY docs/licences ./docs/licences
COPY deploy/health-check.mjs ./deploy/
# For SQLite on one machine: mount a volume here. The code belongs to root, so that the bot cannot change it.
RUN install -d -o node -g node -m 0700 var
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=4s --start-period=30s --retries=3 CMD ["node", "deploy/health-check.mjs"]
# No shell and no npm in between: node itself is told SIGTERM, and finishes the turns in hand.
CMD ["node", "--max-semi-space-size=64", "dist/main.js"]
