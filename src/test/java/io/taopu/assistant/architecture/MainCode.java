package io.taopu.assistant.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.taopu.assistant.Assistant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.modulith.core.ApplicationModules;

/** What the architecture tests look at: our own classes and sources, without those of the tests. */
final class MainCode {

    static final Path JAVA = Path.of("src/main/java");
    static final Path TEST_JAVA = Path.of("src/test/java");
    static final Path RESOURCES = Path.of("src/main/resources");

    private MainCode() {}

    static JavaClasses classes() {
        return new ClassFileImporter().importPath(location());
    }

    static ApplicationModules modules() {
        var own = location().toUri().toString();
        var foreign = DescribedPredicate.<JavaClass>describe("not of the main sources", type -> type.getSource()
                .map(source -> !source.getUri().toString().startsWith(own))
                .orElse(true));
        return ApplicationModules.of(Assistant.class, foreign);
    }

    static List<Path> files(Path root, String ending) {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path location() {
        return locationOf(Assistant.class);
    }

    static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
