package io.taopu.assistant.knowledge;

import io.taopu.assistant.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document with the metadata that answers quote.
 *
 * @param id the document across its versions
 * @param versionId this immutable edition
 * @param title title as published
 * @param documentNumber official number such as 普府〔2026〕32号, or null
 * @param issuer issuing body, or null when not stated
 * @param kind what it is
 * @param language language of the text
 * @param topics topic words from metadata (area, plots, land, talent, incentives, services)
 * @param validity days on which it may be quoted as in force
 * @param supersedes ids or document numbers of what it replaces, from the first day of its validity
 * @param supersededFrom first day on which another document replaces this one, or null
 * @param supersededBy that document, or null
 * @param source address or name of the publication, or null
 * @param asOf the day, month or year the facts are from, as stated (YYYY, YYYY-MM or YYYY-MM-DD), or null
 * @param confidence grade of the weakest statement in it
 * @param demo demonstration data, said so wherever it is quoted
 * @param notPublished lists what public sources do not state: evidence for refusing, never for answering
 * @param draft a draft for comment
 * @param translationOf the document this is an edition of, or null
 * @param path path below the knowledge folder, with forward slashes
 * @param contentHash SHA-256 of file and sidecar, hexadecimal
 */
public record KnowledgeDocument(
        DocumentId id,
        VersionId versionId,
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        DocumentKind kind,
        Language language,
        List<String> topics,
        Validity validity,
        List<String> supersedes,
        @Nullable LocalDate supersededFrom,
        @Nullable DocumentId supersededBy,
        @Nullable String source,
        @Nullable String asOf,
        Confidence confidence,
        boolean demo,
        boolean notPublished,
        boolean draft,
        @Nullable DocumentId translationOf,
        String path,
        String contentHash) {

    public KnowledgeDocument {
        topics = List.copyOf(topics);
        supersedes = List.copyOf(supersedes);
    }

    /** How this version stands on the day; a replacement counts before an end of validity. */
    public Standing standingOn(LocalDate day) {
        if (draft) {
            return Standing.DRAFT;
        }
        if (supersededFrom != null && !day.isBefore(supersededFrom)) {
            return Standing.SUPERSEDED;
        }
        if (validity.from() != null && day.isBefore(validity.from())) {
            return Standing.COMING;
        }
        return validity.covers(day) ? Standing.IN_FORCE : Standing.EXPIRED;
    }

    /** The same version, replaced from that day on by that document. */
    public KnowledgeDocument supersededFrom(LocalDate day, DocumentId by) {
        return new KnowledgeDocument(
                id,
                versionId,
                title,
                documentNumber,
                issuer,
                kind,
                language,
                topics,
                validity,
                supersedes,
                day,
                by,
                source,
                asOf,
                confidence,
                demo,
                notPublished,
                draft,
                translationOf,
                path,
                contentHash);
    }
}
