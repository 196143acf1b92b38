package io.taopu.assistant.evaluation.workbook;

import io.taopu.assistant.evaluation.AnswerCheck;
import io.taopu.assistant.evaluation.ComparableText;
import io.taopu.assistant.evaluation.GoldenQuestion;
import io.taopu.assistant.evaluation.Reply;
import io.taopu.assistant.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Judges answers to plot questions by the workbook itself: which plots are named, and with which figures. */
public final class WorkbookOracle implements AnswerCheck {

    private static final Pattern CODE = Pattern.compile("TP-?(\\d{1,3})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private final List<PlotRow> plots;
    private final Map<String, PlotExpectation> expectations;

    private WorkbookOracle(List<PlotRow> plots, Map<String, PlotExpectation> expectations) {
        this.plots = List.copyOf(plots);
        this.expectations = Map.copyOf(expectations);
    }

    /**
     * Reads workbook and expectations.
     *
     * @param clock decides what {@code this_year} and {@code next_year} are
     * @throws ProblemException when a file cannot be understood; names file and question
     */
    public static WorkbookOracle of(Path workbook, Path expectationsFile, Clock clock) {
        var expectations = new HashMap<String, PlotExpectation>();
        try {
            int year = LocalDate.now(clock).getYear();
            String text = Files.readString(expectationsFile)
                    .replace("this_year", String.valueOf(year))
                    .replace("next_year", String.valueOf(year + 1));
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            ((Map<?, ?>) Objects.requireNonNullElse(content, Map.of()))
                    .forEach((id, fields) ->
                            expectations.put(String.valueOf(id), expectation(expectationsFile + ": " + id, fields)));
        } catch (IOException | YAMLException | ClassCastException e) {
            throw ProblemException.invalid("plots", "malformed", expectationsFile + ": cannot be read");
        }
        return new WorkbookOracle(PlotWorkbook.read(workbook), expectations);
    }

    private static PlotExpectation expectation(String place, Object fields) {
        try {
            return PlotExpectation.of((Map<?, ?>) fields);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw ProblemException.invalid("plots", "malformed", place + ": " + e.getMessage());
        }
    }

    @Override
    public List<String> failures(GoldenQuestion question, Reply reply) {
        if (!question.needsPlotWorkbook() || reply.outcome().equals(Reply.FAILED)) {
            return List.of();
        }
        var expectation = expectations.get(question.id());
        if (expectation == null) {
            return List.of("the expectations file says nothing of this question");
        }
        var failures = new ArrayList<String>();
        if (reply.outcome().equals("answered")) {
            expectation.codes().ifPresent(codes -> failures.addAll(wrongPlots(codes, expectation, question, reply)));
            expectation.figures().stream()
                    .filter(alternatives -> alternatives.stream().noneMatch(figure -> shown(figure, reply)))
                    .forEach(alternatives -> failures.add("missing " + describe(alternatives)));
        }
        expectation.says().stream()
                .filter(alternatives -> !ComparableText.holdsOneOf(reply.text(), alternatives))
                .forEach(alternatives -> failures.add("missing " + String.join(" | ", alternatives)));
        return failures;
    }

    private List<String> wrongPlots(String codes, PlotExpectation expectation, GoldenQuestion question, Reply reply) {
        var selection = Selection.of(codes, plots);
        var named = new LinkedHashSet<>(codesIn(reply.text()));
        named.addAll(reply.plots());
        var missing = new TreeSet<>(selection.codes());
        missing.removeAll(named);
        var wrong = new TreeSet<>(named);
        selection.codes().forEach(wrong::remove);
        selection.undecided().forEach(plot -> wrong.remove(plot.code()));
        expectation.may().map(may -> Selection.of(may, plots)).ifPresent(may -> {
            may.codes().forEach(wrong::remove);
            may.undecided().forEach(plot -> wrong.remove(plot.code()));
        });
        question.turns().forEach(turn -> wrong.removeAll(codesIn(turn)));
        var failures = new ArrayList<String>();
        if (!missing.isEmpty()) {
            failures.add("plots not named: " + String.join(", ", missing));
        }
        if (!wrong.isEmpty()) {
            failures.add("plots named wrongly: " + String.join(", ", wrong));
        }
        if (missing.isEmpty()) {
            expectation.orderedBy().ifPresent(column -> failures.addAll(disorder(column, selection.codes(), reply)));
        }
        return failures;
    }

    private List<String> disorder(String column, List<String> codes, Reply reply) {
        boolean falling = column.startsWith("-");
        String name = falling ? column.substring(1) : column;
        var failures = new ArrayList<String>();
        for (Iterable<String> sequence : List.of(codesIn(reply.text()), new LinkedHashSet<>(reply.plots()))) {
            var values = new ArrayList<Double>();
            sequence.forEach(code -> plots.stream()
                    .filter(plot -> plot.code().equals(code) && codes.contains(code))
                    .forEach(plot ->
                            values.add((falling ? -1 : 1) * plot.number(name).orElse(0.0))));
            var sorted = values.stream().sorted().toList();
            if (values.size() == codes.size() && !values.equals(sorted)) {
                failures.add("plots do not stand in order of " + name);
            }
        }
        return failures;
    }

    /** A single value belongs into the words of the answer; the values of several plots may stand in its table. */
    private boolean shown(ExpectedFigure figure, Reply reply) {
        var values = figure.values(plots);
        String where = values.size() == 1 ? reply.text() : reply.text() + "\n" + reply.cards();
        return values.stream().allMatch(value -> figure.shownIn(value, where));
    }

    private String describe(List<ExpectedFigure> alternatives) {
        return String.join(
                " | ",
                alternatives.stream()
                        .map(figure -> figure.expression() + " = " + figure.values(plots))
                        .toList());
    }

    private static Set<String> codesIn(String text) {
        var codes = new LinkedHashSet<String>();
        CODE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .forEach(match -> codes.add("TP-%02d".formatted(Integer.parseInt(match.group(1)))));
        return codes;
    }
}
