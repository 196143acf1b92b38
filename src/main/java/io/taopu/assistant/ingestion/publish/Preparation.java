package io.taopu.assistant.ingestion.publish;

import io.taopu.assistant.identity.Ids;
import io.taopu.assistant.ingestion.folder.FolderFile;
import io.taopu.assistant.ingestion.metadata.MetadataReader;
import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.DocumentReader;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.FrontMatter;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segmentation;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.UnreadableFileException.Reason;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.parcel.ParcelSheets;
import io.taopu.assistant.parcel.SheetReport;
import io.taopu.assistant.parcel.SheetSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a file, describes it, reads its plots and cuts it into segments; stores nothing. */
public final class Preparation {

    private final DocumentReader reader;
    private final Segmentation segmentation;
    private final ParcelSheets sheets;
    private final Ids ids;

    public Preparation(DocumentReader reader, Segmentation segmentation, ParcelSheets sheets, Ids ids) {
        this.reader = reader;
        this.segmentation = segmentation;
        this.sheets = sheets;
        this.ids = ids;
    }

    /** @throws RejectedSheetException when its plots must not go live */
    Publication prepare(FolderFile file, FileContent content) {
        Map<String, Object> sidecar = content.sidecar() == null
                ? Map.of()
                : FrontMatter.yaml(new String(content.sidecar(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        var text = reader.read(name, content.content());
        var version = new VersionId(ids.next());
        var grids = grids(text);
        boolean recognised = grids.stream().anyMatch(sheets::recognises);
        var metadata = MetadataReader.read(new MetadataReader.Subject(
                file.path(), content.hash(), version, text, sidecar, recognised ? DocumentKind.PARCEL_SHEET : null));
        var segments = segmentation.segment(version, text);
        if (segments.isEmpty()) {
            throw new UnreadableFileException(Reason.NO_TEXT);
        }
        var parsed = metadata.document().kind() == DocumentKind.PARCEL_SHEET
                ? sheets.read(source(metadata.document(), text, grids))
                : new ParcelSheets.Parsed(List.of(), new SheetReport(false, List.of()));
        var problems = new ArrayList<>(metadata.problems());
        problems.addAll(parsed.report().problems());
        if (parsed.report().rejected()) {
            throw new RejectedSheetException(problems);
        }
        return new Publication(file, content, text.mediaType(), metadata, segments, parsed.parcels(), problems);
    }

    private static SheetSource source(KnowledgeDocument document, DocumentText text, List<Grid> grids) {
        var notes = new ArrayList<String>();
        for (Block block : text.blocks()) {
            switch (block) {
                case Block.Heading heading -> notes.add(heading.text());
                case Block.Paragraph paragraph -> notes.add(paragraph.text());
                case Block.ItemList list -> list.items().forEach(item -> notes.add(item.text()));
                case Block.Table table -> {}
            }
        }
        return new SheetSource(
                document.id(), document.versionId(), document.title(), document.demo(), document.asOf(), grids, notes);
    }

    private static List<Grid> grids(DocumentText text) {
        return text.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(block -> ((Block.Table) block).grid())
                .toList();
    }
}
