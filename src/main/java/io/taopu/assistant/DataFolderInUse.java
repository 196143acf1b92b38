package io.taopu.assistant;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a data folder that another process works on. */
final class DataFolderInUse extends AbstractFailureAnalyzer<DataFolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFolderInUseException cause) {
        return new FailureAnalysis(
                "Another process of the assistant works on the data folder " + cause.folder() + ".",
                "Stop the other process, or give this one a data folder of its own (ASSISTANT_DATA=/another/folder)."
                        + " Several processes on the same data need PostgreSQL: see docs/operations.md.",
                cause);
    }
}
