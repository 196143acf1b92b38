package io.taopu.assistant.ingestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenTests {

    @Test
    void writesATokenForTheOwnerOnlyAndKeepsIt(@TempDir Path folder) throws IOException {
        var data = folder.resolve("data");
        AdminToken.in(data);
        Path file = data.resolve("admin-token");
        String token = Files.readString(file).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var again = AdminToken.in(data);
        assertThat(again.opens("Bearer " + token)).isTrue();
        assertThat(again.opens("bearer " + token)).isTrue();
        assertThat(again.opens("Bearer " + token + "x")).isFalse();
        assertThat(again.opens(token)).isFalse();
        assertThat(again.opens(null)).isFalse();
    }
}
