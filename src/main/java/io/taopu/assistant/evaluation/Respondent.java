package io.taopu.assistant.evaluation;

import java.util.List;

/** Whoever is examined: the application itself in this process, or a server reached over HTTP. */
public interface Respondent {

    /**
     * Puts one turn.
     *
     * @param question the investor's words
     * @param history what was said before, oldest first
     * @return the reply; a failed one when none came
     */
    Reply ask(String question, List<Said> history);

    /** The whole text of a cited version; empty when it cannot be had. */
    String textOf(String documentId, String versionId);

    /** An earlier turn with its reply. */
    record Said(String question, Reply reply) {}
}
