package io.taopu.assistant.answering.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.answering.Citation;
import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.VersionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTests {

    @Test
    void numbersSourcesThroughAndKeepsOneOfEach() {
        var one = new Draft(
                List.of(sentence("甲", 1), sentence("乙", 2), sentence("示范数据")),
                List.of(source(1, "a"), source(2, "b")),
                List.of(),
                List.of());
        var other = new Draft(
                List.of(sentence("丙", 1), sentence("丁", 2), sentence("示范数据")),
                List.of(source(1, "c"), source(2, "a")),
                List.of(),
                List.of());

        var joined = Draft.joined(List.of(one, other));

        assertThat(joined.sentences())
                .containsExactly(
                        sentence("甲", 1), sentence("乙", 2), sentence("丙", 3), sentence("丁", 1), sentence("示范数据"));
        assertThat(joined.sources()).containsExactly(source(1, "a"), source(2, "b"), source(3, "c"));
    }

    private static Sentence sentence(String text, Integer... refs) {
        return new Sentence(text, List.of(refs));
    }

    private static Source source(int n, String document) {
        return new Source(
                new Citation(
                        n,
                        new DocumentId(document),
                        new VersionId(document + "-v"),
                        "题",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "原文",
                        "/x",
                        null,
                        null,
                        null,
                        Confidence.A,
                        false),
                "原文");
    }
}
