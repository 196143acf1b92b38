package io.taopu.assistant.knowledge.web;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.knowledge.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A document as callers see it; {@code sections} is empty in lists. */
record DocumentView(
        String documentId,
        String versionId,
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        String kind,
        String language,
        String state,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate supersededFrom,
        @Nullable String supersededBy,
        @Nullable String asOf,
        String confidence,
        List<String> supersedes,
        List<String> topics,
        @Nullable String source,
        @Nullable String translationOf,
        boolean demo,
        String originalUrl,
        List<SectionView> sections,
        List<VersionView> versions) {

    /** One section: consecutive text under one heading, or one row of a sheet. */
    record SectionView(
            String id,
            @Nullable String heading,
            @Nullable Integer page,
            @Nullable String sheet,
            @Nullable Integer row,
            String text) {}

    /** One edition of the document. */
    record VersionView(
            String versionId,
            String state,
            String title,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    static DocumentView of(
            KnowledgeDocument document, LocalDate day, List<SectionView> sections, List<KnowledgeDocument> versions) {
        return new DocumentView(
                document.id().value(),
                document.versionId().value(),
                document.title(),
                document.documentNumber(),
                document.issuer(),
                document.kind().wireName(),
                document.language().tag(),
                state(document.standingOn(day)),
                document.validity().from(),
                document.validity().to(),
                document.supersededFrom(),
                document.supersededBy() == null ? null : document.supersededBy().value(),
                document.asOf(),
                document.confidence().name(),
                document.supersedes(),
                document.topics(),
                document.source(),
                document.translationOf() == null
                        ? null
                        : document.translationOf().value(),
                document.demo(),
                DocumentController.originalUrl(document),
                sections,
                versions.stream()
                        .map(version -> new VersionView(
                                version.versionId().value(),
                                state(version.standingOn(day)),
                                version.title(),
                                version.validity().from(),
                                version.validity().to()))
                        .toList());
    }

    /** The word for how a version stands. */
    static String state(Standing standing) {
        return switch (standing) {
            case IN_FORCE -> "live";
            case COMING -> "scheduled";
            case EXPIRED, SUPERSEDED, DRAFT -> standing.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The edition to show of several: the one in force on the day, else the newest. */
    static KnowledgeDocument current(List<KnowledgeDocument> versions, LiveVersions live) {
        return versions.stream()
                .filter(version -> live.standing(version.versionId())
                        .filter(Standing.IN_FORCE::equals)
                        .isPresent())
                .reduce((earlier, later) -> later)
                .orElseGet(versions::getLast);
    }
}
