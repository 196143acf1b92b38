package io.taopu.assistant.evaluation;

import io.taopu.assistant.evaluation.Respondent.Said;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts every golden question, turn by turn, and scores the last reply. One question after the other, so that latency means something. */
public final class Evaluation {

    private final Respondent respondent;
    private final List<AnswerCheck> checks;
    private final Clock clock;

    /**
     * @param respondent whoever is examined
     * @param furtherChecks checks beside those of the questions file itself
     */
    public Evaluation(Respondent respondent, List<AnswerCheck> furtherChecks, Clock clock) {
        this.respondent = respondent;
        this.checks = Stream.concat(Stream.of(new ExpectedAnswer()), furtherChecks.stream())
                .toList();
        this.clock = clock;
    }

    /**
     * Runs all questions.
     *
     * @param title what was asked of whom, for the head of the report
     */
    public EvaluationReport run(String title, List<GoldenQuestion> questions) {
        var figures = new FigureCheck(respondent);
        var startedAt = clock.instant();
        var results =
                questions.stream().map(question -> judge(question, figures)).toList();
        return new EvaluationReport(title, startedAt, results);
    }

    private EvaluationReport.Result judge(GoldenQuestion question, FigureCheck figures) {
        Reply reply = askAllTurns(question);
        var failures = checks.stream()
                .flatMap(check -> check.failures(question, reply).stream())
                .toList();
        return new EvaluationReport.Result(question, reply, failures, figures.unsupported(reply, question.turns()));
    }

    private Reply askAllTurns(GoldenQuestion question) {
        var history = new ArrayList<Said>();
        for (String turn : question.turns()) {
            Reply reply = ask(turn, history);
            history.add(new Said(turn, reply));
            if (reply.outcome().equals(Reply.FAILED)) {
                break;
            }
        }
        return history.getLast().reply();
    }

    /** An answer that could not be had is a result like any other: one broken question must not hide the rest. */
    private Reply ask(String turn, List<Said> history) {
        try {
            return respondent.ask(turn, List.copyOf(history));
        } catch (RuntimeException e) {
            return Reply.failed(e.toString(), 0);
        }
    }
}
