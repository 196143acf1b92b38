package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.evidence.EvidenceSet;
import io.taopu.assistant.knowledge.LiveVersions;

/** Words an answer from a closed set of evidence. Every sentence that states a fact names its sources. */
public interface Composer {

    /** Name in {@code engine.composer}. */
    String name();

    /** A draft; empty when the evidence holds nothing to say. */
    Draft compose(EvidenceSet evidence, LiveVersions live);
}
