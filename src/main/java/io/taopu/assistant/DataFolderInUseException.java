package io.taopu.assistant;

import java.nio.file.Path;

/** Another process works on the data folder. */
final class DataFolderInUseException extends RuntimeException {

    private final transient Path folder;

    DataFolderInUseException(Path folder) {
        super("the data folder is in use: " + folder.toAbsolutePath().normalize());
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }
}
