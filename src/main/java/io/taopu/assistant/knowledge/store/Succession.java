package io.taopu.assistant.knowledge.store;

import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Works out what replaces what among the published versions, whatever the order in which they arrived: a later edition
 * of the same document replaces the earlier one, and a document replaces those that it names by id, number or title.
 * The editions of a replaced document in other languages are replaced with it.
 */
final class Succession {

    /**
     * A version with its place in the succession.
     *
     * @param document the version with what replaces it
     * @param correctedAway a later edition holds from the same first day or before: never the text to quote
     * @param hiddenBefore first day on which it exists at all, or null: a later edition that states no first day says
     *     nothing about the days before it was published here, when its predecessor was the text
     */
    record Placed(KnowledgeDocument document, boolean correctedAway, @Nullable LocalDate hiddenBefore) {
        boolean existsOn(LocalDate day) {
            return !correctedAway && (hiddenBefore == null || !day.isBefore(hiddenBefore));
        }
    }

    private record Replacement(LocalDate from, DocumentId by) {
        static @Nullable Replacement earlier(@Nullable Replacement one, @Nullable Replacement other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return other.from().isBefore(one.from()) ? other : one;
        }
    }

    private final Map<DocumentId, List<PublishedVersion>> editions = new LinkedHashMap<>();
    private final List<PublishedVersion> replacing = new ArrayList<>();

    private Succession(List<PublishedVersion> published) {
        published.stream().sorted(PublishedVersion.BY_SEQUENCE).forEach(version -> editions.computeIfAbsent(
                        version.document().id(), id -> new ArrayList<>())
                .add(version));
        editions.values().forEach(versions -> {
            for (int i = 0; i < versions.size(); i++) {
                var document = versions.get(i).document();
                if (!document.supersedes().isEmpty() && !document.draft() && !correctedAway(versions, i)) {
                    replacing.add(versions.get(i));
                }
            }
        });
    }

    static List<Placed> of(List<PublishedVersion> published) {
        return new Succession(published).place();
    }

    private List<Placed> place() {
        var byOthers = new HashMap<DocumentId, Replacement>();
        editions.keySet().forEach(id -> {
            var replacement = replacementByOthers(id);
            if (replacement != null) {
                byOthers.put(id, replacement);
            }
        });
        var placed = new ArrayList<Placed>();
        for (var versions : editions.values()) {
            for (int i = 0; i < versions.size(); i++) {
                placed.add(place(versions, i, byOthers));
            }
        }
        return List.copyOf(placed);
    }

    private Placed place(List<PublishedVersion> versions, int index, Map<DocumentId, Replacement> byOthers) {
        var version = versions.get(index);
        var document = version.document();
        var replacement = Replacement.earlier(laterEdition(versions, index), byOthers.get(document.id()));
        if (document.translationOf() != null) {
            replacement = Replacement.earlier(replacement, byOthers.get(document.translationOf()));
        }
        LocalDate hiddenBefore = index > 0 && version.statedFrom() == null ? version.publishedOn() : null;
        return new Placed(
                replacement == null ? document : document.supersededFrom(replacement.from(), replacement.by()),
                version.statedFrom() != null && correctedAway(versions, index),
                hiddenBefore);
    }

    private @Nullable Replacement laterEdition(List<PublishedVersion> versions, int index) {
        Replacement earliest = null;
        for (var later : versions.subList(index + 1, versions.size())) {
            if (!later.document().draft()) {
                earliest = Replacement.earlier(
                        earliest,
                        new Replacement(later.replacesFrom(), later.document().id()));
            }
        }
        return earliest;
    }

    private @Nullable Replacement replacementByOthers(DocumentId id) {
        Replacement earliest = null;
        for (var replaced : editions.getOrDefault(id, List.of())) {
            for (var candidate : replacing) {
                if (!sameWork(candidate.document(), replaced.document())
                        && candidate.document().supersedes().stream()
                                .anyMatch(name -> named(name, replaced.document()))) {
                    earliest = Replacement.earlier(
                            earliest,
                            new Replacement(
                                    candidate.replacesFrom(),
                                    candidate.document().id()));
                }
            }
        }
        return earliest;
    }

    private boolean correctedAway(List<PublishedVersion> versions, int index) {
        var later = laterEdition(versions, index);
        LocalDate from = versions.get(index).statedFrom();
        return later != null && (from == null || !later.from().isAfter(from));
    }

    private static boolean sameWork(KnowledgeDocument one, KnowledgeDocument other) {
        return work(one).equals(work(other));
    }

    private static DocumentId work(KnowledgeDocument document) {
        return Objects.requireNonNullElse(document.translationOf(), document.id());
    }

    private static boolean named(String name, KnowledgeDocument document) {
        return name.equals(document.id().value())
                || (document.documentNumber() != null
                        && Titles.number(name).equals(Titles.number(document.documentNumber())))
                || Titles.same(name, document.title());
    }
}
