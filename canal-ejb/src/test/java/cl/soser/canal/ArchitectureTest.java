package cl.soser.canal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

@AnalyzeClasses(packages = "cl.soser.canal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "cl.soser.canal.";

    @ArchTest
    ArchRule featuresFormNoCycle =
            slices().matching("cl.soser.canal.(*)..").should().beFreeOfCycles();

    @ArchTest
    ArchRule levelsLookOnlyDown =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("shared")
                    .definedBy(ROOT + "shared..")
                    .layer("reference")
                    .definedBy(
                            ROOT + "directory..",
                            ROOT + "account..",
                            ROOT + "sla..",
                            ROOT + "attachment..",
                            ROOT + "catalogue..")
                    .layer("routing")
                    .definedBy(ROOT + "routing..")
                    .layer("ticket")
                    .definedBy(ROOT + "ticket..")
                    .layer("use")
                    .definedBy(ROOT + "response..", ROOT + "filing..")
                    .layer("listeners")
                    .definedBy(ROOT + "notification..", ROOT + "audit..", ROOT + "reporting..")
                    .layer("demo")
                    .definedBy(ROOT + "demo..")
                    .whereLayer("demo")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("listeners")
                    .mayOnlyBeAccessedByLayers("demo")
                    .whereLayer("use")
                    .mayOnlyBeAccessedByLayers("listeners", "demo")
                    .whereLayer("ticket")
                    .mayOnlyBeAccessedByLayers("use", "listeners", "demo")
                    .whereLayer("routing")
                    .mayOnlyBeAccessedByLayers("ticket", "use", "listeners", "demo")
                    .whereLayer("reference")
                    .mayOnlyBeAccessedByLayers("routing", "ticket", "use", "listeners", "demo");

    @ArchTest
    ArchRule theCoreKnowsNoScreen =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.faces..",
                            "jakarta.ws.rs..",
                            "org.primefaces..",
                            "org.omnifaces..");

    @ArchTest
    ArchRule entitiesChangeByVerbsAlone =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .haveNameMatching("set[A-Z].*");

    @ArchTest
    ArchRule namesSayWhatAClassDoes =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto)");

    @ArchTest
    ArchRule everyUseCaseSaysWhoMayCallIt =
            classes()
                    .that()
                    .areAnnotatedWith(Stateless.class)
                    .or()
                    .areAnnotatedWith(Singleton.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class);

    @ArchTest
    ArchRule transactionsAreTheEjbsAlone =
            noClasses().should().beAnnotatedWith(Transactional.class);

    @ArchTest
    ArchRule timeComesFromTheInjectedClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    ArchRule nothingPredictableGuardsASecret =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "demo..")
                    .should()
                    .callConstructor(Random.class)
                    .orShould()
                    .callMethod(Math.class, "random");

    @ArchTest
    ArchRule noProcessIsStarted =
            noClasses().should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class);
}
