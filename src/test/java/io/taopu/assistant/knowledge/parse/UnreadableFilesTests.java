package io.taopu.assistant.knowledge.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class UnreadableFilesTests {

    private static Reason reason(String name, byte[] content) {
        return reason(name, content, Limits.DEFAULT);
    }

    private static Reason reason(String name, byte[] content, Limits limits) {
        try (var reader = new ContentReader(limits)) {
            var thrown = catchThrowableOfType(UnreadableFileException.class, () -> reader.read(name, content));
            assertThat(thrown.getMessage()).startsWith(thrown.reason().code() + ": ");
            return thrown.reason();
        }
    }

    @Test
    void saysThatAFileIsEmptyOrWithoutText() {
        assertThat(reason("a.docx", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("a.docx", OfficeFiles.word("<w:p/>"))).isEqualTo(Reason.NO_TEXT);
        assertThat(reason("a.md", "  \n\n ".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void saysThatAPdfIsAScan() {
        try (var file = new PdfFiles()) {
            assertThat(reason("a.pdf", file.image().bytes())).isEqualTo(Reason.SCANNED);
        }
        try (var file = new PdfFiles()) {
            assertThat(reason("a.pdf", file.bytes())).isEqualTo(Reason.NO_TEXT);
        }
    }

    @Test
    void saysThatAFileIsEncrypted() throws IOException, GeneralSecurityException {
        try (var file = new PdfFiles()) {
            assertThat(reason(
                            "a.pdf",
                            file.text(72, 72, 10, "secret").encrypted("pass").bytes()))
                    .isEqualTo(Reason.ENCRYPTED);
        }
        assertThat(reason("a.docx", encrypted(OfficeFiles.word(OfficeFiles.paragraph("密")))))
                .isEqualTo(Reason.ENCRYPTED);
    }

    private static byte[] encrypted(byte[] office) throws IOException, GeneralSecurityException {
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("pass");
            try (var out = encryptor.getDataStream(container)) {
                out.write(office);
            }
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void saysThatAFileIsBroken() {
        byte[] whole = OfficeFiles.word(OfficeFiles.paragraph("完整的一段文字，随后被截断。"));
        assertThat(reason("a.docx", Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.BROKEN);
        assertThat(reason("a.pdf", "%PDF-1.7\n%garbage".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.BROKEN);
        assertThat(reason("a.xlsx", new byte[] {1, 2, 3, 0, 5, 6, 7, 0, 1, 1})).isEqualTo(Reason.BROKEN);
    }

    @Test
    void refusesAnArchiveThatInflatesBeyondMeasure() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        assertThat(reason("a.docx", bytes.toByteArray())).isEqualTo(Reason.BOMB);
    }

    @Test
    void refusesMacrosPathsThatClimbOutAndOutsideEntities() {
        assertThat(reason("a.docx", OfficeFiles.zip(Map.of("word/vbaProject.bin", "x"))))
                .isEqualTo(Reason.SUSPICIOUS);
        assertThat(reason("a.docx", OfficeFiles.zip(Map.of("../../etc/passwd", "x"))))
                .isEqualTo(Reason.SUSPICIOUS);
        byte[] entity = OfficeFiles.word(
                "",
                Map.of(
                        "word/document.xml",
                        "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document @W><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
        assertThat(reason("a.docx", entity)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void refusesFilesBeyondTheLimits() {
        var small = new Limits(1_000, 1 << 20, 100, 1, 10, 100, Duration.ofSeconds(30));
        assertThat(reason("a.txt", "字".repeat(2_000).getBytes(StandardCharsets.UTF_8), small))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("a.txt", "word ".repeat(100).getBytes(StandardCharsets.UTF_8), small))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("a.csv", "a,b,c,d\n1,2,3,4\n5,6,7,8\n".getBytes(StandardCharsets.UTF_8), small))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesTypesItDoesNotKnow() {
        assertThat(reason("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}))
                .isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason("a.zip", OfficeFiles.zip(Map.of("a.txt", "x")))).isEqualTo(Reason.UNSUPPORTED);
    }
}
