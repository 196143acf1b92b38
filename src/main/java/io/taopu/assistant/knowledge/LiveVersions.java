package io.taopu.assistant.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the library holds on one day: every published, not withdrawn version and how it stands. Read once for a
 * question and passed down, so that all steps see the same state.
 */
public final class LiveVersions {

    private final LocalDate day;
    private final Map<VersionId, KnowledgeDocument> byVersion = new LinkedHashMap<>();

    public LiveVersions(LocalDate day, Collection<KnowledgeDocument> published) {
        this.day = day;
        published.forEach(document -> byVersion.put(document.versionId(), document));
    }

    public LocalDate day() {
        return day;
    }

    public Collection<KnowledgeDocument> all() {
        return Collections.unmodifiableCollection(byVersion.values());
    }

    public Optional<KnowledgeDocument> find(VersionId version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    public Optional<Standing> standing(VersionId version) {
        return find(version).map(document -> document.standingOn(day));
    }
}
