package io.taopu.assistant.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The rules themselves; {@link HouseRulesTests} applies them and proves each against an offender. */
final class HouseRules {

    private static final String ROOT = "io.taopu.assistant";
    private static final Pattern FEATURE_EDGE =
            Pattern.compile("(io\\.taopu\\.assistant\\.\\w+)\\.(web|socket)(\\..*)?");
    private static final Set<String> CLOCK_READERS = Set.of("now", "currentTimeMillis");

    static final ArchRule LUCENE_STAYS_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".retrieval.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    static final ArchRule LANGCHAIN_STAYS_IN_ITS_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + ".answering.llm..", ROOT + ".retrieval.embedding..", ROOT + ".retrieval.rerank..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..");

    static final ArchRule PGVECTOR_STAYS_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".retrieval.pgvector..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.pgvector..")
            .because("vectors of another kind than the module's own are the adapter's business");

    static final ArchRule JACKSON_IS_VERSION_THREE =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");

    static final ArchRule SQL_IS_SPOKEN_BY_JDBC_CLASSES_ONLY = noClasses()
            .that(DescribedPredicate.describe("are not named Jdbc* or Pg*", type -> !speaksSql(type)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                    .and(not(type(SQLException.class))))
            .as("SQL is spoken only by classes named Jdbc* or Pg*, and by the configuration that wires them");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe("reads the wall clock", HouseRules::readsTheWallClock));

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    static final ArchRule PACKAGES_ARE_NAMED_AFTER_WHAT_THEY_DO = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..", "..internal..");

    static final ArchRule CLASSES_ARE_NAMED_AFTER_WHAT_THEY_DO = classes()
            .should()
            .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Vo)$")
            .andShould()
            .haveNameNotMatching(".*\\.(?:\\w*)(Agent|Chunk|Chatbot)(?:[A-Z]\\w*)?$")
            .as("names say what a class does, in the words of the glossary");

    static final ArchRule EDGES_ARE_USED_BY_NOBODY_INSIDE = classes()
            .should(new ArchCondition<>("not use its module's edge") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (FEATURE_EDGE.matcher(type.getPackageName()).matches()
                            || type.getSimpleName().endsWith("Configuration")) {
                        return;
                    }
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> FEATURE_EDGE
                                    .matcher(dependency.getTargetClass().getPackageName())
                                    .matches())
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            });

    static final ArchRule RECORDS_HOLD_NO_ARRAYS = fields().that()
            .areDeclaredInClassesThat()
            .areRecords()
            .and()
            .areNotStatic()
            .should(new ArchCondition<JavaField>("not be an array") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    if (field.getRawType().isArray() && !field.getOwner().isLocalClass()) {
                        events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is an array"));
                    }
                }
            });

    static final ArchRule NOTHING_SLEEPS = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "sleeps",
                    call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                            && call.getName().equals("sleep")));

    static final ArchRule TESTS_ARE_NAMED_SO_THAT_THEY_RUN = classes()
            .that(DescribedPredicate.describe("hold tests", HouseRules::holdsTests))
            .should()
            .haveNameMatching(".*(Tests|Contract|Journey)(\\$.*)?$");

    private HouseRules() {}

    private static boolean speaksSql(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        var name = outermost.getSimpleName();
        return name.startsWith("Jdbc") || name.startsWith("Pg") || name.endsWith("Configuration");
    }

    private static boolean readsTheWallClock(JavaCall<?> call) {
        var takesAClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.getName().equals("java.time.Clock"));
        var owner = call.getTargetOwner();
        return CLOCK_READERS.contains(call.getName())
                && !takesAClock
                && (owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class));
    }

    private static boolean holdsTests(JavaClass type) {
        return !type.isInterface()
                && type.getMethods().stream()
                        .anyMatch(method ->
                                method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class));
    }
}
