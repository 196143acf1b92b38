package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.evidence.Evidence;
import io.taopu.assistant.answering.evidence.EvidenceSet;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.parcel.ParcelWords;

/** Quotes and assembles: every sentence about a fact is a source's own, or was computed by the register. */
public final class ExtractiveComposer implements Composer {

    private final ParcelWords words;

    public ExtractiveComposer(ParcelWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "extractive";
    }

    @Override
    public Draft compose(EvidenceSet evidence, LiveVersions live) {
        Evidence.Register register = evidence.register();
        return switch (evidence.sufficiency()) {
            case REGISTER, VALUE_UNKNOWN ->
                register == null ? Draft.EMPTY : new ParcelWording(register, evidence.reading(), words, live).compose();
            case PASSAGES, NONE, NOT_PUBLISHED, ELSEWHERE -> new GuidanceWording(evidence, live.day()).compose();
        };
    }
}
