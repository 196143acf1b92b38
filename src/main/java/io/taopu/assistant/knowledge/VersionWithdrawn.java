package io.taopu.assistant.knowledge;

/** The version is quoted no more, because its file has gone or an editor withdrew it. */
public record VersionWithdrawn(DocumentId documentId, VersionId versionId) {}
