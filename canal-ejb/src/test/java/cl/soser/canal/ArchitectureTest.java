package cl.soser.canal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
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
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "cl.soser.canal.";

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("cl.soser.canal");

    private static void hold(ArchRule rule) {
        rule.check(CORE);
    }

    @Test
    void featuresFormNoCycle() {
        hold(slices().matching("cl.soser.canal.(*)..").should().beFreeOfCycles());
    }

    @Test
    void levelsLookOnlyDown() {
        hold(
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true)
                        .layer("shared")
                        .definedBy(ROOT + "shared..")
                        .layer("configuration")
                        .definedBy(ROOT + "configuration..")
                        .layer("reference")
                        .definedBy(
                                ROOT + "directory..",
                                ROOT + "account..",
                                ROOT + "sla..",
                                ROOT + "contract..",
                                ROOT + "attachment..",
                                ROOT + "catalogue..")
                        .layer("routing")
                        .definedBy(ROOT + "routing..", ROOT + "approval..", ROOT + "question..")
                        .layer("ticket")
                        .definedBy(ROOT + "ticket..")
                        .layer("use")
                        .definedBy(
                                ROOT + "response..",
                                ROOT + "filing..",
                                ROOT + "desk..",
                                ROOT + "phone..",
                                ROOT + "incident..",
                                ROOT + "escalation..",
                                ROOT + "paper..",
                                ROOT + "inbound..",
                                ROOT + "improvement..",
                                ROOT + "oversight..",
                                ROOT + "survey..",
                                ROOT + "collaboration..",
                                ROOT + "availability..",
                                ROOT + "activity..",
                                ROOT + "field..",
                                ROOT + "guidance..",
                                ROOT + "retention..")
                        .layer("listeners")
                        .definedBy(
                                ROOT + "notification..",
                                ROOT + "audit..",
                                ROOT + "reporting..",
                                ROOT + "closing..",
                                ROOT + "export..")
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
                        .mayOnlyBeAccessedByLayers("routing", "ticket", "use", "listeners", "demo")
                        .whereLayer("configuration")
                        .mayOnlyBeAccessedByLayers(
                                "reference", "routing", "ticket", "use", "listeners", "demo"));
    }

    @Test
    void theCoreKnowsNoScreen() {
        hold(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.faces..",
                                "jakarta.ws.rs..",
                                "org.primefaces..",
                                "org.omnifaces.."));
    }

    @Test
    void entitiesChangeByVerbsAlone() {
        hold(
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .haveNameMatching("set[A-Z].*"));
    }

    @Test
    void namesSayWhatAClassDoes() {
        hold(noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto)"));
    }

    @Test
    void everyUseCaseSaysWhoMayCallIt() {
        hold(
                classes()
                        .that()
                        .areAnnotatedWith(Stateless.class)
                        .or()
                        .areAnnotatedWith(Singleton.class)
                        .should()
                        .beAnnotatedWith(RolesAllowed.class)
                        .orShould()
                        .beAnnotatedWith(PermitAll.class));
    }

    /** The container refuses any other call, but only when it is made. */
    @Test
    void nobodyCallsAnEjbButByItsPublicMethods() {
        DescribedPredicate<JavaCall<?>> unseen =
                DescribedPredicate.describe(
                        "not public in another class's EJB",
                        call ->
                                !call.getOriginOwner()
                                                .getName()
                                                .startsWith(call.getTargetOwner().getName())
                                        && (call.getTargetOwner().isAnnotatedWith(Stateless.class)
                                                || call.getTargetOwner()
                                                        .isAnnotatedWith(Singleton.class))
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(
                                                        member ->
                                                                !member.getModifiers()
                                                                                .contains(
                                                                                        JavaModifier
                                                                                                .PUBLIC)
                                                                        && !member.getModifiers()
                                                                                .contains(
                                                                                        JavaModifier
                                                                                                .STATIC))
                                                .isPresent());
        hold(noClasses().should().callCodeUnitWhere(unseen));
    }

    @Test
    void transactionsAreTheEjbsAlone() {
        hold(noClasses().should().beAnnotatedWith(Transactional.class));
    }

    @Test
    void timeComesFromTheInjectedClock() {
        hold(
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void nothingPredictableGuardsASecret() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + "demo..")
                        .should()
                        .callConstructor(Random.class)
                        .orShould()
                        .callMethod(Math.class, "random"));
    }

    @Test
    void noProcessIsStarted() {
        hold(noClasses().should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class));
    }
}
