package io.taopu.assistant.evaluation.report;

import io.taopu.assistant.evaluation.EvaluationReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report to the terminal, to {@code report.html} and to {@code report.json}. */
public final class ReportFiles {

    private final Path folder;
    private final JsonMapper json;
    private final PrintStream terminal;

    /** @param folder made when it is not there */
    public ReportFiles(Path folder, JsonMapper json) {
        this.folder = folder;
        this.json = json;
        this.terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    /**
     * Writes all three, replacing earlier files.
     *
     * @throws UncheckedIOException when the folder cannot be written to
     */
    public void write(EvaluationReport report) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.html"), new HtmlReport(report).page());
            Files.writeString(
                    folder.resolve("report.json"),
                    json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(JsonReport.of(report)));
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + folder, e);
        }
        terminal.print(new TerminalReport(report).text());
        terminal.println("Report: " + folder.resolve("report.html"));
    }
}
