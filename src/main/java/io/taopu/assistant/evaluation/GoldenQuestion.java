package io.taopu.assistant.evaluation;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question whose right answer is known. Only the reply to the last turn is judged; the earlier ones are its context.
 *
 * @param id unique within its file
 * @param language language and script it is asked in
 * @param topic what it is about, for the tallies
 * @param expect how it should end
 * @param also other endings that the rules allow
 * @param turns one to several messages of the investor, oldest first
 * @param mustContain each must stand in the answer; of the alternatives in a list one is enough
 * @param mustNotContain none of these may stand in the answer
 * @param source where the right answer stands, for the reader of a failure
 * @param needs {@code demo-parcels} when the right answer is computed from the plot workbook; or null
 */
public record GoldenQuestion(
        String id,
        Language language,
        String topic,
        Ending expect,
        List<Ending> also,
        List<String> turns,
        List<List<String>> mustContain,
        List<String> mustNotContain,
        String source,
        @Nullable String needs) {

    static final String PLOT_WORKBOOK = "demo-parcels";

    public GoldenQuestion {
        also = List.copyOf(also);
        turns = List.copyOf(turns);
        mustContain = mustContain.stream().map(List::copyOf).toList();
        mustNotContain = List.copyOf(mustNotContain);
    }

    /**
     * Reads a questions file.
     *
     * @throws ProblemException naming the file, the question and the field of everything that cannot be understood
     */
    public static List<GoldenQuestion> read(Path file) {
        return new QuestionFile(file).questions();
    }

    /** Whether the right answer is computed from the plot workbook. */
    public boolean needsPlotWorkbook() {
        return PLOT_WORKBOOK.equals(needs);
    }
}
