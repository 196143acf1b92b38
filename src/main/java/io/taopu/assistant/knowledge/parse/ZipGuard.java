package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks through a zipped file before any parser does: size and ratio of its contents, macros, paths that climb out. */
final class ZipGuard {

    private static final long RATIO_FROM_BYTES = 16L << 20;
    private static final int MAX_ENTRIES = 20_000;
    private static final int BUFFER = 1 << 16;

    private final Limits limits;

    ZipGuard(Limits limits) {
        this.limits = limits;
    }

    void check(byte[] content) {
        long inflated = 0;
        int entries = 0;
        byte[] buffer = new byte[BUFFER];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                checkName(entry.getName());
                if (++entries > MAX_ENTRIES) {
                    throw new UnreadableFileException(Reason.BOMB);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    boolean ratio =
                            inflated > RATIO_FROM_BYTES && inflated / content.length > limits.maxInflationRatio();
                    if (ratio || inflated > limits.maxInflatedBytes()) {
                        throw new UnreadableFileException(Reason.BOMB);
                    }
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        } catch (IOException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
        if (entries == 0) {
            throw new UnreadableFileException(Reason.BROKEN);
        }
    }

    private static void checkName(String name) {
        String plain = name.replace('\\', '/');
        boolean climbs = plain.startsWith("/") || ("/" + plain + "/").contains("/../") || plain.matches("^[A-Za-z]:.*");
        if (climbs || plain.endsWith("vbaProject.bin")) {
            throw new UnreadableFileException(Reason.SUSPICIOUS);
        }
    }
}
