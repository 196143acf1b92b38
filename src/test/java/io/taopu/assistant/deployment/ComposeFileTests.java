package io.taopu.assistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** No Docker engine is needed: the files are read and held against the rules we rely on. */
class ComposeFileTests {

    private static final Map<String, Object> COMPOSE = read();
    private static final Map<String, Map<String, Object>> SERVICES = map(COMPOSE.get("services"));

    static List<String> services() {
        return List.copyOf(SERVICES.keySet());
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyImageHasAnEdition(String service) {
        assertThat(text(SERVICES.get(service).get("image"))).matches("[^:]+:[^:]*\\d[^:]*");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceComesBackAndGainsNoPrivileges(String service) {
        Map<String, Object> settings = service(service);
        assertThat(settings.get("restart")).isEqualTo("unless-stopped");
        assertThat(settings).doesNotContainKeys("privileged", "network_mode", "pid", "ipc");
        assertThat(list(settings.get("security_opt"))).contains("no-new-privileges:true");
        assertThat(list(settings.get("volumes"))).noneMatch(volume -> volume.contains("docker.sock"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void noPasswordStandsInTheFile(String service) {
        Map<String, Object> environment = map(service(service).getOrDefault("environment", Map.of()));
        environment.forEach((name, value) -> {
            if (name.contains("PASSWORD") || name.contains("KEY") || name.contains("SECRET")) {
                assertThat(text(value)).as(name).matches("/run/secrets/.+|\\$\\{\\w+:-}");
            }
        });
        assertThat(list(service(service).get("command")).toString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("password");
    }

    @Test
    void secretsAreFilesThatAreMadeForEachInstallation() {
        Map<String, Map<String, Object>> secrets = map(COMPOSE.get("secrets"));
        assertThat(secrets).isNotEmpty();
        secrets.forEach((name, secret) -> {
            assertThat(text(secret.get("file"))).startsWith("./secrets/");
        });
        assertThat(read(".gitignore")).contains("secrets/");
        assertThat(read(".dockerignore")).contains("secrets");
        assertThat(read("bin/make-secrets")).contains(secrets.keySet());
    }

    @Test
    void theDatabaseCanBeReachedFromInsideOnly() {
        Map<String, Object> database = service("database");
        assertThat(text(database.get("image"))).startsWith("pgvector/pgvector:");
        assertThat(database).doesNotContainKeys("ports", "expose");
        assertThat(list(database.get("networks"))).containsExactly("inside");
        assertThat(map(map(COMPOSE.get("networks")).get("inside")).get("internal"))
                .isEqualTo(true);
        assertThat(map(database.get("environment")))
                .doesNotContainKeys("POSTGRES_PASSWORD", "POSTGRES_HOST_AUTH_METHOD");
        assertThat(list(database.get("volumes"))).containsExactly("database:/var/lib/postgresql/data");
    }

    @ParameterizedTest
    @MethodSource("services")
    void portsAreOpenToThisMachineUnlessSaidOtherwise(String service) {
        assertThat(list(service(service).get("ports")))
                .allMatch(port -> port.matches("\\$\\{\\w+_ADDRESS:-127\\.0\\.0\\.1}:\\$\\{\\w+_PORT:-\\d+}:\\d+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "app-2"})
    void aNodeWritesOnlyItsDataAndIsNotRoot(String node) {
        Map<String, Object> settings = service(node);
        assertThat(settings.get("read_only")).isEqualTo(true);
        assertThat(settings.get("user")).isEqualTo("10001:10001");
        assertThat(list(settings.get("cap_drop"))).containsExactly("ALL");
        assertThat(settings).doesNotContainKey("cap_add");
        assertThat(list(settings.get("volumes")))
                .containsExactlyInAnyOrder("app-data:/app/data", "./knowledge:/app/knowledge:ro");
        assertThat(map(settings.get("environment"))).containsEntry("SPRING_PROFILES_ACTIVE", "postgres");
        assertThat(map(map(settings.get("depends_on")).get("database"))).containsEntry("condition", "service_healthy");
    }

    @Test
    void everyNodeHasTheSameSecretsAndKeys() {
        assertThat(service("app-2").get("secrets")).isEqualTo(service("app").get("secrets"));
        assertThat(service("app-2").get("environment")).isEqualTo(service("app").get("environment"));
    }

    @Test
    void onlyOneNodeAndTheDatabaseStartWhenNothingElseIsAskedFor() {
        assertThat(SERVICES.keySet().stream().filter(name -> !service(name).containsKey("profiles")))
                .containsExactlyInAnyOrder("database", "app");
    }

    @Test
    void everyVolumeAndNetworkThatIsUsedIsDeclared() {
        for (String name : services()) {
            list(service(name).get("volumes")).stream()
                    .map(volume -> volume.split(":")[0])
                    .filter(source -> !source.startsWith("."))
                    .forEach(source -> assertThat(map(COMPOSE.get("volumes"))).containsKey(source));
            list(service(name).get("volumes")).stream()
                    .map(volume -> volume.split(":")[0])
                    .filter(source -> source.startsWith("."))
                    .forEach(source -> assertThat(Path.of(source)).exists());
            assertThat(map(COMPOSE.get("networks")).keySet())
                    .containsAll(list(service(name).get("networks")));
        }
    }

    @Test
    void theProxyKeepsSocketsAndEventStreamsAndSetsTheCallersAddress() {
        String proxy = read("deploy/nginx.conf");
        assertThat(proxy)
                .contains("proxy_http_version 1.1;")
                .contains("proxy_set_header Upgrade $http_upgrade;")
                .contains("proxy_set_header Connection $connection_upgrade;")
                .contains("proxy_buffering off;")
                .contains("proxy_set_header X-Forwarded-For $remote_addr;")
                .containsPattern("proxy_read_timeout \\d+h;")
                .contains("server app:8080")
                .contains("server app-2:8080")
                .contains("location /actuator/ { return 404; }");
    }

    @Test
    void theImageIsBuiltWithTheWrapperAndRunsAsNobodySpecial() {
        String dockerfile = read("Dockerfile");
        assertThat(dockerfile)
                .contains("./mvnw")
                .contains("USER 10001:10001")
                .contains("HEALTHCHECK")
                .contains("/actuator/health/readiness")
                .contains("VOLUME /app/data");
        assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM ")))
                .hasSize(2)
                .allMatch(line -> line.matches("FROM \\S+:\\S*\\d\\S*( AS \\w+)?"));
        assertThat(dockerfile.indexOf("USER 10001")).isLessThan(dockerfile.indexOf("ENTRYPOINT"));
    }

    private static Map<String, Object> service(String name) {
        return Objects.requireNonNull(SERVICES.get(name), name);
    }

    private static Map<String, Object> read() {
        return new Yaml().load(read("docker-compose.yml"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(Object value) {
        return (Map<String, V>) Objects.requireNonNull(value);
    }

    private static List<String> list(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> values) {
            values.forEach(each -> texts.add(text(each)));
        }
        return texts;
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
