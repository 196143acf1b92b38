# syntax=docker/dockerfile:1

# Built with the project's own Maven wrapper, so that image and checkout come from the same build.
FROM eclipse-temurin:25.0.1_8-jdk-noble AS build
WORKDIR /source
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
COPY knowledge knowledge
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q --no-transfer-progress -DskipTests package
RUN java -Djarmode=tools -jar target/investor-assistant-*.jar extract --layers --destination /layers \
    && mv /layers/application/investor-assistant-*.jar /layers/application/investor-assistant.jar

FROM eclipse-temurin:25.0.1_8-jre-noble
RUN groupadd --system --gid 10001 assistant \
    && useradd --system --uid 10001 --gid assistant --home-dir /app --shell /usr/sbin/nologin assistant \
    && mkdir -p /app/data && chown assistant:assistant /app/data
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --from=build /source/knowledge knowledge
ENV SERVER_ADDRESS=0.0.0.0
USER 10001:10001
VOLUME /app/data
EXPOSE 8080
# Healthy means: the first scan is live and the database answers.
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "investor-assistant.jar"]
