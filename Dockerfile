# syntax=docker/dockerfile:1

FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
# The front end's packages change rarely: installed first, they stay in the image cache.
COPY web/package.json web/package-lock.json web/.npmrc web/
RUN cd web && npm ci
COPY . .
# The checks belong to mvn verify, which needs a browser; the image is built from what has passed them.
RUN --mount=type=cache,target=/m2 mvn -B -Dmaven.repo.local=/m2 -Dmaven.test.skip=true -DskipTests package

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 gradus \
    && useradd --system --uid 10001 --gid gradus --no-create-home gradus \
    && install -d -o gradus -g gradus /data \
    && java --add-modules=jdk.incubator.vector -version
COPY --from=build /build/target/gradus.jar /app/gradus.jar
WORKDIR /app
# Classes as the JVM of this image links them, from the build's list of those that a start and a lesson in every lab take.
RUN --mount=type=bind,from=build,source=/build/target/start-classes.lst,target=/tmp/start-classes.lst \
    java --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED -Xlog:disable -Xshare:dump \
        -XX:SharedClassListFile=/tmp/start-classes.lst -XX:SharedArchiveFile=gradus.jsa -cp gradus.jar
USER 10001
VOLUME /data
# Where serve, run and data look for data sets.
ENV GRADUS_DATA=/data
EXPOSE 7070
# The image has no HTTP client that could be relied on; bash can ask for a page itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/7070 && printf 'GET / HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# With the flags here the launcher finds the vector module present and needs no second JVM.
ENTRYPOINT ["java", "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", \
    "-XX:SharedArchiveFile=gradus.jsa", "-Xlog:cds*=off,aot*=off", "-jar", "gradus.jar"]
CMD ["serve", "--host", "0.0.0.0", "--port", "7070", "--data", "/data"]
