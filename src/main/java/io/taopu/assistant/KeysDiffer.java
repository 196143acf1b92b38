package io.taopu.assistant;

import io.taopu.assistant.identity.KeysDifferException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a node whose keys are not those of the others. */
final class KeysDiffer extends AbstractFailureAnalyzer<KeysDifferException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysDifferException cause) {
        return new FailureAnalysis(
                "This node has other keys than those that the nodes of its database have used so far: "
                        + String.join(", ", cause.names()) + ".",
                "Give every node the same ASSISTANT_IDENTITY_TOKENKEY, ASSISTANT_IDENTITY_DATAKEY and"
                        + " ASSISTANT_CONVERSATION_SIGNINGKEY, or a data folder that all share. If a key has been changed on"
                        + " purpose, stop all nodes, run \"delete from shared_key\" in the database and start them with the"
                        + " new one. See docs/operations.md.",
                cause);
    }
}
