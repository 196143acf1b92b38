package io.taopu.assistant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The conversational investor assistant: one application, its modules are the direct sub-packages. */
@SpringBootApplication
@Modulithic(systemName = "Investor assistant", sharedModules = "problem")
public class Assistant {

    public static void main(String[] args) {
        SpringApplication.run(Assistant.class, args);
    }
}
