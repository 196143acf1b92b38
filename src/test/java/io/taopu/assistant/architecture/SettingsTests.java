package io.taopu.assistant.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The README's table of settings says what the code reads, no more and no less. */
class SettingsTests {

    private static final Pattern ROW = Pattern.compile("^\\| `(assistant\\.[a-z.]+)`", Pattern.MULTILINE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(assistant\\.[A-Za-z.-]+)[:}]");

    @Test
    void everySettingIsInTheReadmeAndEveryOneThereExists() {
        assertThat(documented()).isEqualTo(read());
    }

    private static Set<String> documented() {
        return ROW.matcher(MainCode.read(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> read() {
        var bound = MainCode.classes().stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .map(JavaClass::reflect)
                .flatMap(type ->
                        keys(type.getAnnotation(ConfigurationProperties.class).value(), type));
        var placed = Stream.concat(
                        MainCode.files(MainCode.JAVA, ".java").stream(),
                        MainCode.files(MainCode.RESOURCES, ".yaml").stream())
                .flatMap(file ->
                        PLACEHOLDER.matcher(MainCode.read(file)).results().map(match -> plain(match.group(1))));
        return Stream.concat(bound, placed).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> keyOf(prefix, component));
    }

    private static Stream<String> keyOf(String prefix, RecordComponent component) {
        var key = prefix + "." + plain(component.getName());
        return component.getType().isRecord() ? keys(key, component.getType()) : Stream.of(key);
    }

    /** Keys are documented as environment variables can name them: without dashes, in lower case. */
    private static String plain(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
