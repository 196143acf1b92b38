package io.taopu.assistant.ingestion.folder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of the knowledge folder as seen on disk.
 *
 * @param path path below the folder, with forward slashes
 * @param file where it is
 * @param sidecar its metadata file beside it, or null
 * @param stamp size and time of change of both, cheap to compare
 * @param size bytes
 */
public record FolderFile(String path, Path file, @Nullable Path sidecar, String stamp, long size) {}
