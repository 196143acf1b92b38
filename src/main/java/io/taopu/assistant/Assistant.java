package io.taopu.assistant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The conversational investor assistant: one application, its modules are the direct sub-packages. */
@SpringBootApplication
@Modulithic(systemName = "Investor assistant", sharedModules = "problem")
public class Assistant {

    /** Starts the application; with a first argument {@code backup} or {@code move-to-postgres} does that instead. */
    public static void main(String[] args) {
        if (Command.named(args)) {
            System.exit(Command.run(args));
        }
        SpringApplication application = new SpringApplication(Assistant.class);
        application.addListeners(new DataFolderLock());
        application.run(args);
    }
}
