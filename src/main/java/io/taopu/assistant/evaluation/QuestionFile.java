package io.taopu.assistant.evaluation;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.problem.FieldProblem;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one questions file and gathers everything wrong with it before it complains. */
final class QuestionFile {

    private final Path file;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    QuestionFile(Path file) {
        this.file = file;
    }

    List<GoldenQuestion> questions() {
        var questions = new ArrayList<GoldenQuestion>();
        int position = 0;
        for (Object entry : entries()) {
            position++;
            if (entry instanceof Map<?, ?> fields) {
                question(fields, position).ifPresent(questions::add);
            } else {
                report("question " + position, "", "is not a mapping of fields");
            }
        }
        if (!problems.isEmpty()) {
            var detail = problems.stream().map(FieldProblem::message).toList();
            throw new ProblemException(ProblemType.INVALID, String.join("\n", detail), problems);
        }
        return questions;
    }

    private List<?> entries() {
        try (var reader = Files.newBufferedReader(file)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (content instanceof List<?> list && !list.isEmpty()) {
                return list;
            }
            throw ProblemException.invalid("file", "invalid", file + ": holds no list of questions");
        } catch (IOException e) {
            throw ProblemException.invalid("file", "unreadable", file + ": cannot be read");
        } catch (YAMLException e) {
            throw ProblemException.invalid("file", "malformed", file + ": is not YAML: " + e.getMessage());
        }
    }

    private Optional<GoldenQuestion> question(Map<?, ?> fields, int position) {
        int before = problems.size();
        String name = fields.get("id") instanceof String id && !id.isBlank() ? id : "question " + position;
        if (!name.equals(fields.get("id"))) {
            report(name, "id", "is missing");
        } else if (!ids.add(name)) {
            report(name, "id", "stands twice in the file");
        }
        var language = language(name, fields.get("lang"));
        var expect = ending(name, "expect", fields.get("expect"));
        var also = texts(name, "also", fields.get("also")).stream()
                .map(word -> ending(name, "also", word))
                .toList();
        var turns = texts(name, "turns", fields.get("turns"));
        if (turns.isEmpty() || turns.stream().anyMatch(String::isBlank)) {
            report(name, "turns", "needs at least one message, none of them blank");
        }
        var question = new GoldenQuestion(
                name,
                language,
                text(fields.get("topic")).orElse("none"),
                expect,
                also,
                turns,
                alternatives(name, fields.get("must_contain")),
                texts(name, "must_not_contain", fields.get("must_not_contain")),
                text(fields.get("source")).orElse(""),
                text(fields.get("needs")).orElse(null));
        return problems.size() == before ? Optional.of(question) : Optional.empty();
    }

    private Language language(String id, @Nullable Object value) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(value))
                .findFirst()
                .orElseGet(() -> {
                    report(id, "lang", "is '" + value + "', not one of zh, zh-Hant, en");
                    return Language.ZH;
                });
    }

    private Ending ending(String id, String field, @Nullable Object value) {
        return text(value).flatMap(Ending::of).orElseGet(() -> {
            report(id, field, "is '" + value + "', not one of answer, clarify, refuse, escalate");
            return Ending.ANSWER;
        });
    }

    private List<List<String>> alternatives(String id, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> item instanceof List<?> ? texts(id, "must_contain", item) : List.of(scalar(item)))
                    .toList();
        }
        return texts(id, "must_contain", value).stream().map(List::of).toList();
    }

    private List<String> texts(String id, String field, @Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case String one -> List.of(one);
            case List<?> list
            when list.stream().noneMatch(item -> item instanceof List || item instanceof Map) ->
                list.stream().map(QuestionFile::scalar).toList();
            default -> {
                report(id, field, "is not a list of texts");
                yield List.of();
            }
        };
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(QuestionFile::scalar);
    }

    private static String scalar(@Nullable Object value) {
        return String.valueOf(value);
    }

    private void report(String id, String field, String what) {
        problems.add(new FieldProblem(field, "invalid", file + ": " + id + ": " + field + " " + what));
    }
}
