package io.taopu.assistant.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTests {

    private static final int LONGEST_CLASS_LINES = 300;
    private static final String OFFENDERS = "io.taopu.assistant.offender";
    private static final Pattern MIGRATION = Pattern.compile("V\\d{3}__([a-z]+)_\\w+\\.sql");

    private static final JavaClasses MAIN_CLASSES = MainCode.classes();
    private static final JavaClasses TEST_CLASSES = new ClassFileImporter()
            .importPath(MainCode.locationOf(HouseRulesTests.class))
            .that(not(resideInAPackage(OFFENDERS + "..")));
    private static final JavaClasses OFFENDING_CLASSES = new ClassFileImporter().importPackages(OFFENDERS);

    static Stream<Arguments> rulesOfMainCode() {
        return rules(field -> !isForTests(field));
    }

    static Stream<Arguments> rulesOfTests() {
        return rules(HouseRulesTests::isForTests);
    }

    static Stream<Arguments> rulesWithAnOffender() {
        // The library that this rule is about is not on the class path before its adapter is.
        return rules(field -> !field.startsWith("PGVECTOR"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfMainCode")
    void mainCodeKeepsTheRule(String name, ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN_CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfTests")
    void testsKeepTheRule(String name, ArchRule rule) {
        rule.allowEmptyShould(true).check(TEST_CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesWithAnOffender")
    void theRuleCatchesItsOffender(String name, ArchRule rule) {
        assertThat(rule.evaluate(OFFENDING_CLASSES).hasViolation()).as(name).isTrue();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(unmarkedPackages(MainCode.JAVA)).isEmpty();
    }

    @Test
    void findsAPackageThatIsNotNullMarked() {
        assertThat(unmarkedPackages(MainCode.TEST_JAVA)).anyMatch(path -> path.endsWith(Path.of("offender", "web")));
    }

    @Test
    void noClassIsLongerThanAPersonReadsInOneGo() {
        assertThat(MainCode.files(MainCode.JAVA, ".java")).allSatisfy(file -> assertThat(MainCode.read(file)
                        .lines()
                        .filter(line -> !line.startsWith("import "))
                        .count())
                .as("lines of %s", file)
                .isLessThanOrEqualTo(LONGEST_CLASS_LINES));
    }

    @Test
    void everyMigrationIsNamedAfterItsModule() {
        var modules = MainCode.modules().stream()
                .map(module -> module.getIdentifier().toString())
                .toList();
        assertThat(MainCode.files(MainCode.RESOURCES.resolve("db"), ".sql")).allSatisfy(file -> {
            var name = MIGRATION.matcher(file.getFileName().toString());
            assertThat(name.matches())
                    .as("%s is called V000__module_what.sql", file)
                    .isTrue();
            assertThat(modules.contains(name.group(1)) || name.group(1).equals("event"))
                    .as("%s names a module, or the event registry that all share", file)
                    .isTrue();
        });
    }

    private static List<Path> unmarkedPackages(Path root) {
        return MainCode.files(root, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> {
                    var info = folder.resolve("package-info.java");
                    return Files.notExists(info) || !MainCode.read(info).contains("@NullMarked");
                })
                .toList();
    }

    private static boolean isForTests(String rule) {
        return rule.startsWith("NOTHING_SLEEPS") || rule.startsWith("TESTS_");
    }

    private static Stream<Arguments> rules(Predicate<String> chosen) {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class && chosen.test(field.getName()))
                .map(field -> {
                    try {
                        return Arguments.of(
                                field.getName().replace('_', ' ').toLowerCase(Locale.ROOT), field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
