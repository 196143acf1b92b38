package io.taopu.assistant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenQuestionTests {

    @TempDir
    Path folder;

    @Test
    void readsEveryField() throws IOException {
        var question = GoldenQuestion.read(
                        file(
                                """
                - id: q-1
                  lang: zh-Hant
                  topic: land
                  expect: refuse
                  also: [clarify, answer]
                  turns: ["first", "second"]
                  must_contain: ["one", ["a", "b"]]
                  must_not_contain: ["never"]
                  source: "somewhere"
                  needs: demo-parcels
                """))
                .getFirst();

        assertThat(question)
                .isEqualTo(new GoldenQuestion(
                        "q-1",
                        Language.ZH_HANT,
                        "land",
                        Ending.REFUSE,
                        List.of(Ending.CLARIFY, Ending.ANSWER),
                        List.of("first", "second"),
                        List.of(List.of("one"), List.of("a", "b")),
                        List.of("never"),
                        "somewhere",
                        "demo-parcels"));
        assertThat(question.needsPlotWorkbook()).isTrue();
    }

    @Test
    void namesFileQuestionAndFieldOfEverythingItCannotUnderstand() throws IOException {
        var file = file(
                """
                - {id: q-1, lang: fr, topic: land, expect: answer, turns: ["x"]}
                - {id: q-2, lang: zh, topic: land, expect: perhaps, turns: ["x"]}
                - {id: q-2, lang: zh, topic: land, expect: answer, turns: []}
                - {lang: zh, topic: land, expect: answer, turns: ["x"]}
                - nothing
                """);

        assertThatThrownBy(() -> GoldenQuestion.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(file + ": q-1: lang is 'fr'")
                .hasMessageContaining("q-2: expect is 'perhaps'")
                .hasMessageContaining("q-2: id stands twice")
                .hasMessageContaining("q-2: turns needs at least one message")
                .hasMessageContaining("question 4: id is missing")
                .hasMessageContaining("question 5:  is not a mapping");
    }

    @Test
    void namesAFileThatIsNoListOfQuestions() throws IOException {
        for (var content : List.of("", "a: b", "- [", "[]")) {
            var file = file(content);
            assertThatThrownBy(() -> GoldenQuestion.read(file))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(file.toString());
        }
        assertThatThrownBy(() -> GoldenQuestion.read(folder.resolve("absent.yaml")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("absent.yaml");
    }

    @Test
    void readsTheShippedQuestions() {
        var questions = GoldenQuestion.read(Path.of("src/test/resources/golden/held-out.yaml"));

        assertThat(questions).hasSizeGreaterThan(200);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("questions.yaml"), content);
    }
}
