package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.answering.read.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one answer may rely on; the set is closed before a word is written.
 *
 * @param reading the question
 * @param passages segments, best first
 * @param register the register's answer, or null when it was not asked
 * @param notPublished the best statement that something is not published, or null
 * @param sufficiency whether an answer can be given
 * @param parts for each separate question of the message its own passages, best first; empty when it is one question
 */
public record EvidenceSet(
        Reading reading,
        List<Evidence.Passage> passages,
        Evidence.@Nullable Register register,
        Evidence.@Nullable Passage notPublished,
        Sufficiency sufficiency,
        List<Part> parts) {

    public EvidenceSet {
        passages = List.copyOf(passages);
        parts = List.copyOf(parts);
    }

    /** One of several questions in a message. */
    public record Part(String question, List<Evidence.Passage> passages) {
        public Part {
            passages = List.copyOf(passages);
        }
    }

    /** What the evidence allows. */
    public enum Sufficiency {
        /** The passages answer the question. */
        PASSAGES,
        /** The register answers it. */
        REGISTER,
        /** The sources say that this is not published. */
        NOT_PUBLISHED,
        /** The register holds the field, but its value is unknown in every plot found. */
        VALUE_UNKNOWN,
        /** The question is about another place. */
        ELSEWHERE,
        /** Nothing supports an answer. */
        NONE
    }
}
