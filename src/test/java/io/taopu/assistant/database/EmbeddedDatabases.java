package io.taopu.assistant.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.yaml.snakeyaml.Yaml;

/** Embedded databases as files below the build folder. */
final class EmbeddedDatabases {

    private EmbeddedDatabases() {}

    static TestDatabase fresh() {
        Path folder =
                Path.of("target", "databases", UUID.randomUUID().toString()).toAbsolutePath();
        return new TestDatabase(url().replace("${assistant.data}", folder.toString()), "sa", "");
    }

    private static String url() {
        try (InputStream settings = EmbeddedDatabases.class.getResourceAsStream("/application.yaml")) {
            Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(settings);
            return all.get("spring").get("datasource").get("url").toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
