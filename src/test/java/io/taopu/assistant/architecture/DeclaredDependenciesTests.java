package io.taopu.assistant.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;

/** Modulith's own verification stays green for a module that declares nothing, so the declarations have a test. */
class DeclaredDependenciesTests {

    private static final JavaClasses MAIN_CLASSES = MainCode.classes();

    private static final Map<String, Integer> LAYERS = Map.ofEntries(
            Map.entry("problem", 0),
            Map.entry("identity", 0),
            Map.entry("language", 0),
            Map.entry("live", 0),
            Map.entry("audit", 1),
            Map.entry("web", 1),
            Map.entry("knowledge", 2),
            Map.entry("parcel", 3),
            Map.entry("retrieval", 3),
            Map.entry("ingestion", 4),
            Map.entry("answering", 4),
            Map.entry("conversation", 5),
            Map.entry("evaluation", 5),
            Map.entry("desk", 6),
            Map.entry("gap", 6),
            Map.entry("insight", 6),
            Map.entry("notification", 6),
            Map.entry("wechat", 6));

    static Stream<String> modules() {
        return MainCode.modules().stream().map(module -> module.getBasePackage().getName());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleDeclaresWhatItMayUse(String rootPackage) {
        assertThat(undeclared(rootPackage)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleUsesOnlyLowerLayers(String rootPackage) {
        var name = rootPackage.substring(rootPackage.lastIndexOf('.') + 1);
        assertThat(LAYERS).as("the layer of module %s", name).containsKey(name);
        assertThat(requireNonNull(declaration(rootPackage)).allowedDependencies())
                .allSatisfy(dependency -> {
                    var used = dependency.split("::")[0].strip();
                    assertThat(LAYERS).containsKey(used);
                    assertThat(LAYERS.get(used)).as("%s uses %s", name, used).isLessThan(LAYERS.get(name));
                });
    }

    @Test
    void findsAModuleThatDeclaresNothing() {
        assertThat(undeclared("io.taopu.assistant")).isNotEmpty();
    }

    private static List<String> undeclared(String rootPackage) {
        var declaration = declaration(rootPackage);
        if (declaration == null) {
            return List.of(rootPackage + " has no @ApplicationModule");
        }
        if (declaration.type() == ApplicationModule.Type.OPEN) {
            return List.of(rootPackage + " is open");
        }
        if (List.of(declaration.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN)) {
            return List.of(rootPackage + " does not state allowedDependencies");
        }
        return List.of();
    }

    /** Taken from the class file of the main code, because a package-info of the tests would hide it at run time. */
    private static @Nullable ApplicationModule declaration(String rootPackage) {
        return MAIN_CLASSES
                .get(rootPackage + ".package-info")
                .tryGetAnnotationOfType(ApplicationModule.class)
                .orElse(null);
    }
}
