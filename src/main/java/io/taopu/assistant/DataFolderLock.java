package io.taopu.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/**
 * Lets one process work on an embedded installation's data. The lock is the operating system's: it is gone with the
 * process, however that ends. Nodes on PostgreSQL may share a data folder.
 */
final class DataFolderLock implements ApplicationListener<ApplicationPreparedEvent> {

    private @Nullable FileLock lock;

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        Environment environment = prepared.getApplicationContext().getEnvironment();
        if (!environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:")) {
            return;
        }
        take(Path.of(environment.getProperty("assistant.data", "./data")));
        prepared.getApplicationContext().addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed
                    && closed.getApplicationContext() == prepared.getApplicationContext()) {
                release();
            }
        });
    }

    private void take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new DataFolderInUseException(folder);
            }
        } catch (OverlappingFileLockException taken) {
            throw new DataFolderInUseException(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot use the data folder " + folder.toAbsolutePath(), broken);
        }
    }

    private void release() {
        try {
            FileLock held = lock;
            if (held != null) {
                held.channel().close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
