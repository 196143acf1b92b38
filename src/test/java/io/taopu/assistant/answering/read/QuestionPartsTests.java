package io.taopu.assistant.answering.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.language.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuestionPartsTests {

    private static QuestionParts parts;

    @BeforeAll
    static void loadTheLexicon() throws IOException {
        parts = new QuestionParts(Lexicon.load(Path.of("knowledge/lexicon.yaml")));
    }

    @Test
    void tellsTheQuestionsOfAMessageApart() {
        assertThat(parts.questions("tp-05的容积率是多少?居住证怎么办")).containsExactly("tp-05的容积率是多少", "居住证怎么办");
        assertThat(parts.questions("the height limit of tp-07? how long does a work permit take?"))
                .containsExactly("the height limit of tp-07", "how long does a work permit take");
    }

    @Test
    void joinsWhatAsksNothingToTheQuestionItLeadsTo() {
        assertThat(parts.questions("我们做医疗器械。大概20亩。有哪些地块?")).containsExactly("我们做医疗器械。大概20亩。有哪些地块");
        assertThat(parts.questions("tp-05的容积率是多少?谢谢啦")).containsExactly("tp-05的容积率是多少。谢谢啦");
    }
}
