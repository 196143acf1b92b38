package io.taopu.assistant.bench;

import io.taopu.assistant.evaluation.AnswerCheck;
import io.taopu.assistant.evaluation.Evaluation;
import io.taopu.assistant.evaluation.GoldenQuestion;
import io.taopu.assistant.evaluation.HttpRespondent;
import io.taopu.assistant.evaluation.report.ReportFiles;
import io.taopu.assistant.evaluation.workbook.WorkbookOracle;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a questions file against a running server. Arguments: questions file, base URL (default
 * {@code http://127.0.0.1:8080}), share that must pass (default 0.95), expectations for plot questions, workbook. Ends with
 * 0 when enough passed and every figure is borne out, else with 1.
 */
final class AskBench {

    private AskBench() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("Usage: AskBench QUESTIONS [BASE-URL [THRESHOLD [EXPECTATIONS [WORKBOOK]]]]");
            System.exit(2);
        }
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        var questions = Path.of(args[0]);
        var base = URI.create(argument(args, 1, "http://127.0.0.1:8080"));
        double threshold = Double.parseDouble(argument(args, 2, "0.95"));
        var expectations = Path.of(argument(args, 3, "src/test/resources/golden/parcel-expectations.yaml"));
        var workbook = Path.of(argument(args, 4, "knowledge/parcels/taopu-parcels.xlsx"));
        List<AnswerCheck> checks =
                Files.exists(expectations) ? List.of(WorkbookOracle.of(workbook, expectations, clock)) : List.of();
        var report = new Evaluation(new HttpRespondent(base), checks, clock)
                .run(questions.getFileName() + " over " + base, GoldenQuestion.read(questions));
        new ReportFiles(Path.of("target/evaluation"), JsonMapper.shared()).write(report);
        boolean good = report.tally().rate() >= threshold
                && report.withUnsupportedFigures().isEmpty();
        System.exit(good ? 0 : 1);
    }

    private static String argument(String[] args, int position, String otherwise) {
        return args.length > position ? args[position] : otherwise;
    }
}
