package io.taopu.assistant.knowledge.store;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A published row as stored, before it is known what replaces it.
 *
 * @param document the version; {@code supersededFrom} and {@code supersededBy} still null
 * @param publishedOn day of its publication here
 * @param sequence order of publication
 */
record PublishedVersion(KnowledgeDocument document, LocalDate publishedOn, long sequence) {

    static final Comparator<PublishedVersion> BY_SEQUENCE = Comparator.comparingLong(PublishedVersion::sequence);

    /** First day on which it can replace another: what it states, else the day it was published here. */
    LocalDate replacesFrom() {
        LocalDate stated = statedFrom();
        return stated == null ? publishedOn : stated;
    }

    @Nullable
    LocalDate statedFrom() {
        return document.validity().from();
    }
}
