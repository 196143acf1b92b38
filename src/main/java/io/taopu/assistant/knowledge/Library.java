package io.taopu.assistant.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The library: documents, versions, originals and segments in the database, which is the truth; indexes are
 * projections of it. Publishing is write, flip, sweep: a staged version is invisible until {@link #publish}.
 */
public interface Library {

    /** Stores a version with its original and segments as staged; replaces an earlier staged one with the same id. */
    void stage(KnowledgeDocument document, byte[] original, String mediaType, List<Segment> segments);

    /** One transaction: the staged version becomes live, its predecessor of the same document superseded; publishes {@link VersionPublished}. */
    void publish(VersionId version);

    /** The live version is quoted no more; publishes {@link VersionWithdrawn}. */
    void withdraw(VersionId version);

    /** Forgets a staged version that will not be published; versions in any other state are left alone. */
    void discard(VersionId version);

    /** Versions that were stored but never published: left by a crash or waiting for an editor. */
    List<KnowledgeDocument> listStaged();

    /** What may be quoted, or named as no longer or not yet valid, on the day. */
    LiveVersions liveOn(LocalDate day);

    /** Every version that can be asked for on some day: published, not withdrawn, not corrected from its first day on. */
    List<KnowledgeDocument> listPublished();

    /** Every published version that the path brought, those corrected since included. */
    List<KnowledgeDocument> listPublishedFrom(String path);

    Optional<KnowledgeDocument> find(VersionId version);

    /** Those of the versions that the library knows, all from one state. */
    Map<VersionId, KnowledgeDocument> findAll(Collection<VersionId> versions);

    /** Segments in order. */
    List<Segment> segmentsOf(VersionId version);

    Optional<Original> original(VersionId version);

    /** The file as it was ingested. Not a record: the bytes would be compared by identity. */
    final class Original {

        private final String fileName;
        private final String mediaType;
        private final byte[] content;

        public Original(String fileName, String mediaType, byte[] content) {
            this.fileName = fileName;
            this.mediaType = mediaType;
            this.content = content.clone();
        }

        public String fileName() {
            return fileName;
        }

        public String mediaType() {
            return mediaType;
        }

        /** A copy of the bytes. */
        public byte[] content() {
            return content.clone();
        }
    }
}
