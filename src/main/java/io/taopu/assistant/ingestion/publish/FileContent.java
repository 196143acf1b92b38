package io.taopu.assistant.ingestion.publish;

import io.taopu.assistant.ingestion.folder.FolderFile;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a file and its sidecar. No record, because it holds arrays.
 */
public final class FileContent {

    private static final long MAX_BYTES = 50L << 20;
    private static final long MAX_SIDECAR_BYTES = 1L << 20;

    private final byte[] content;
    private final byte @Nullable [] sidecar;
    private final String hash;

    private FileContent(byte[] content, byte @Nullable [] sidecar) {
        this.content = content;
        this.sidecar = sidecar;
        this.hash = hash(content, sidecar);
    }

    /**
     * Reads both.
     *
     * @throws UnreadableFileException when the file is larger than 50 MB; it is not read then
     */
    public static FileContent of(FolderFile file) throws IOException {
        if (file.size() > MAX_BYTES) {
            throw new UnreadableFileException(Reason.TOO_LARGE, "上限 50 MB");
        }
        if (file.sidecar() != null && Files.size(file.sidecar()) > MAX_SIDECAR_BYTES) {
            throw new UnreadableFileException(Reason.METADATA, new IOException("sidecar too large"));
        }
        return new FileContent(
                Files.readAllBytes(file.file()), file.sidecar() == null ? null : Files.readAllBytes(file.sidecar()));
    }

    byte[] content() {
        return content;
    }

    byte @Nullable [] sidecar() {
        return sidecar;
    }

    /** SHA-256 of file and sidecar, hexadecimal. */
    public String hash() {
        return hash;
    }

    private static String hash(byte[] content, byte @Nullable [] sidecar) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(content);
            if (sidecar != null) {
                digest.update((byte) 0);
                digest.update(sidecar);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
