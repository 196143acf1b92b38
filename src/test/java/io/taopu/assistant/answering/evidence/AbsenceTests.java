package io.taopu.assistant.answering.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.answering.read.ContentUnit;
import io.taopu.assistant.answering.read.Signals;
import io.taopu.assistant.language.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which half of "this is known, that was not found" a question is about. */
class AbsenceTests {

    private static final String LINES = "在建的轨道交通线路是20号线和26号线；两条线的通车时间本资料没有查到。";

    private static Lexicon lexicon;

    @BeforeAll
    static void loadTheLexicon() throws IOException {
        lexicon = Lexicon.load(Path.of("knowledge/lexicon.yaml"));
    }

    private static boolean decides(String question, String text, String... asks) {
        List<ContentUnit> own = new Signals(question, lexicon).content();
        return Absence.decides(text, own, Set.of(asks));
    }

    @Test
    void aQuestionAboutWhatIsStatedIsAnswered() {
        assertThat(decides("在建的线路是哪些", LINES)).isFalse();
    }

    @Test
    void aQuestionAboutWhatWasNotFoundIsNot() {
        assertThat(decides("通车时间", LINES)).isTrue();
        assertThat(decides("opening date", "Two lines are being built; their opening date was not found."))
                .isTrue();
    }

    @Test
    void aFigureAskedForAndMissingIsNotAnsweredByTheRest() {
        String fund = "区里设有产业创新发展引导基金，带动社会资本，基金规模本资料未查到。";
        assertThat(decides("引导基金有多少钱", fund, "money")).isTrue();
        assertThat(decides("引导基金", fund)).isFalse();
    }

    @Test
    void aTextWithoutSuchAStatementIsAnswered() {
        assertThat(decides("通车时间", "20号线和26号线在建。")).isFalse();
    }
}
