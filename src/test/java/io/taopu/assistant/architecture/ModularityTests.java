package io.taopu.assistant.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

class ModularityTests {

    private static final Path DRAWN = Path.of("target/modules");
    private static final Path PUBLISHED = Path.of("docs/modules");
    private static final ApplicationModules MODULES = MainCode.modules();

    @Test
    void modulesKeepToTheirBoundariesAndFormNoCycle() {
        MODULES.verify();
    }

    @Test
    void theModuleMapInTheDocumentationIsThatOfTheCode() throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DRAWN.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeIndividualModulesAsPlantUml(DiagramOptions.defaults());

        for (Path drawn : MainCode.files(DRAWN, ".puml")) {
            publish(drawn, PUBLISHED.resolve(drawn.getFileName()));
        }
        assertThat(PUBLISHED.resolve("components.puml")).exists();
    }

    /** The order of lines differs from run to run, so a picture is only replaced when it says something else. */
    private static void publish(Path drawn, Path published) throws IOException {
        if (Files.notExists(published) || !lines(drawn).equals(lines(published))) {
            Files.createDirectories(PUBLISHED);
            Files.writeString(published, MainCode.read(drawn));
        }
    }

    private static Set<String> lines(Path file) {
        return MainCode.read(file).lines().map(String::strip).collect(Collectors.toSet());
    }
}
