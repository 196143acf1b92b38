package io.taopu.assistant.knowledgefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Every document in {@code knowledge/} says what it is, and every produced file says what its source says. */
class KnowledgeFilesTests {

    private static final List<String> REQUIRED =
            List.of("id", "title", "issuer", "kind", "language", "topics", "source", "asOf", "confidence");
    private static final List<String> TOPICS = List.of("area", "plots", "land", "talent", "incentives", "services");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AS_OF = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern PERSON =
            Pattern.compile("联系人[：:]\\s*\\p{IsHan}|(?<![人大])代表[：:]|\\p{IsHan}{2,3}(先生|女士|小姐)|\\b(Mr|Ms|Mrs)\\.? [A-Z]");

    private record Document(Path file, Map<String, Object> metadata) {
        String value(String key) {
            return String.valueOf(metadata.getOrDefault(key, ""));
        }

        List<String> list(String key) {
            Object value = metadata.get(key);
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        boolean is(String key) {
            return Boolean.parseBoolean(value(key));
        }
    }

    private final List<Document> documents = documents();

    @Test
    void everyDocumentStatesItsTitleIssuerKindLanguageDateConfidenceAndSource() {
        assertThat(offenders(document ->
                        REQUIRED.stream().anyMatch(key -> document.value(key).isBlank())))
                .isEmpty();
        assertThat(offenders(document -> !AS_OF.matcher(document.value("asOf")).matches()))
                .isEmpty();
        assertThat(offenders(document -> !List.of("A", "B").contains(document.value("confidence"))))
                .isEmpty();
        assertThat(offenders(document -> !List.of("zh", "en").contains(document.value("language"))))
                .isEmpty();
        assertThat(offenders(document ->
                        !List.of("parcel_sheet", "policy", "guide", "faq").contains(document.value("kind"))))
                .isEmpty();
        assertThat(offenders(
                        document -> document.list("topics").isEmpty() || !TOPICS.containsAll(document.list("topics"))))
                .isEmpty();
        assertThat(offenders(document -> !List.of("", "in_force", "draft").contains(document.value("status"))))
                .isEmpty();
    }

    @Test
    void validityIsGivenInWholeDaysAndEndsAfterItBegins() {
        assertThat(offenders(document -> Stream.of("effectiveFrom", "effectiveTo")
                        .map(document::value)
                        .anyMatch(day -> !day.isEmpty() && !DAY.matcher(day).matches())))
                .isEmpty();
        assertThat(offenders(document -> !document.value("effectiveFrom").isEmpty()
                        && !document.value("effectiveTo").isEmpty()
                        && document.value("effectiveTo").compareTo(document.value("effectiveFrom")) < 0))
                .isEmpty();
    }

    @Test
    void idsAreUniqueAndEveryDocumentNamedByAnotherExists() {
        List<String> ids =
                documents.stream().map(document -> document.value("id")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(documents.stream().flatMap(document -> document.list("supersedes").stream()))
                .isSubsetOf(ids);
        assertThat(documents.stream()
                        .map(document -> document.value("translationOf"))
                        .filter(id -> !id.isEmpty()))
                .isSubsetOf(ids);
    }

    @Test
    void aDocumentThatReplacesAnotherSaysFromWhichDay() {
        assertThat(offenders(document -> !document.list("supersedes").isEmpty()
                        && document.value("effectiveFrom").isEmpty()))
                .isEmpty();
    }

    @Test
    void everyProducedFileHoldsTheWordsAndMetadataOfItsSource() {
        assertThat(KnowledgeFiles.sources()).allMatch(KnowledgeFiles::isCurrent);
    }

    @Test
    void noDocumentNamesAPerson() {
        assertThat(offenders(
                        document -> PERSON.matcher(FileText.of(document.file())).find()))
                .isEmpty();
    }

    @Test
    void everySectionOfProseIsShortEnoughToBeQuoted() {
        Stream<Path> written = documents.stream().map(Document::file).filter(file -> file.toString()
                .endsWith(".md"));
        assertThat(Stream.concat(written, KnowledgeFiles.sources().stream())
                        .map(SourceDocument::read)
                        .filter(source -> source.value("language").equals("zh"))
                        .flatMap(source -> source.text().lines()))
                .allMatch(line -> line.length() <= 220);
    }

    private List<Path> offenders(Predicate<Document> offends) {
        return documents.stream().filter(offends).map(Document::file).toList();
    }

    private static List<Document> documents() {
        try (Stream<Path> files = Files.walk(KnowledgeFiles.KNOWLEDGE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".+/.+/.+\\.(md|html|docx|pdf|xlsx)"))
                    .sorted()
                    .map(file -> new Document(file, metadata(file)))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> metadata(Path file) {
        Path sidecar = KnowledgeFiles.sidecar(file);
        if (Files.exists(sidecar)) {
            return yaml(FileText.of(sidecar));
        }
        String text = FileText.of(file);
        return text.startsWith("---\n") ? yaml(text.substring(4, text.indexOf("\n---\n", 4))) : Map.of();
    }

    private static Map<String, Object> yaml(String text) {
        var options = new org.yaml.snakeyaml.DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options, new PlainDates());
        return yaml.load(text);
    }

    /** Leaves dates as they are written. */
    private static final class PlainDates extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
