package io.taopu.assistant.knowledge;

/** The version has become the one to quote; its predecessor, if any, is no longer. */
public record VersionPublished(DocumentId documentId, VersionId versionId) {}
