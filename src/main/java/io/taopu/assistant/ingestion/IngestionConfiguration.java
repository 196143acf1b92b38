package io.taopu.assistant.ingestion;

import io.taopu.assistant.identity.Ids;
import io.taopu.assistant.ingestion.folder.JdbcPaths;
import io.taopu.assistant.ingestion.folder.KnowledgeFolder;
import io.taopu.assistant.ingestion.publish.Preparation;
import io.taopu.assistant.ingestion.publish.Publisher;
import io.taopu.assistant.ingestion.scan.FolderIngestion;
import io.taopu.assistant.ingestion.scan.FolderScan;
import io.taopu.assistant.ingestion.scan.FolderWatch;
import io.taopu.assistant.ingestion.scan.IndexRepair;
import io.taopu.assistant.ingestion.scan.PgScanLock;
import io.taopu.assistant.ingestion.scan.ScanLock;
import io.taopu.assistant.ingestion.web.AdminToken;
import io.taopu.assistant.knowledge.DocumentReader;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.Segmentation;
import io.taopu.assistant.parcel.ParcelSheets;
import io.taopu.assistant.retrieval.SegmentIndexing;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires folder, scan and publishing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestionSettings.class)
class IngestionConfiguration {

    @Bean
    KnowledgeFolder knowledgeFolder(IngestionSettings settings) {
        return new KnowledgeFolder(settings.folder());
    }

    @Bean
    JdbcPaths ingestionPaths(JdbcClient jdbc, JsonMapper json) {
        return new JdbcPaths(jdbc, json);
    }

    @Bean
    Preparation preparation(DocumentReader reader, Segmentation segmentation, ParcelSheets sheets, Ids ids) {
        return new Preparation(reader, segmentation, sheets, ids);
    }

    @Bean
    Publisher publisher(
            Preparation preparation,
            Library library,
            SegmentIndexing index,
            ParcelSheets sheets,
            JdbcPaths paths,
            PlatformTransactionManager transactions) {
        return new Publisher(preparation, library, index, sheets, paths, new TransactionTemplate(transactions));
    }

    @Bean
    FolderIngestion folderIngestion(
            KnowledgeFolder folder,
            JdbcPaths paths,
            Publisher publisher,
            IndexRepair repair,
            ScanLock scanLock,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        return new FolderIngestion(
                new FolderScan(folder, paths, publisher), repair, scanLock, folder, ids, clock, events);
    }

    @Bean
    ScanLock scanLock(IngestionSettings settings, ObjectProvider<DataSource> dataSource) {
        return settings.nodes() == IngestionSettings.Nodes.MANY
                ? new PgScanLock(dataSource.getObject())
                : ScanLock.ofOneNode();
    }

    @Bean
    IndexRepair indexRepair(Library library, SegmentIndexing index) {
        return new IndexRepair(library, index);
    }

    @Bean
    FolderWatch folderWatch(FolderIngestion ingestion, KnowledgeFolder folder, IngestionSettings settings) {
        return new FolderWatch(ingestion, folder, settings.interval());
    }

    @Bean
    AdminToken adminToken(@Value("${assistant.data:./data}") Path data) {
        return AdminToken.in(data);
    }
}
