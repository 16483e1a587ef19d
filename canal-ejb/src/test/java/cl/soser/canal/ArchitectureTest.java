package cl.soser.canal;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.database.HeartbeatJob;
import cl.soser.canal.shared.job.BackgroundJob;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "cl.soser.canal.";

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("cl.soser.canal");

    private static final DescribedPredicate<JavaClass> EJB =
            DescribedPredicate.describe(
                    "are EJBs",
                    type ->
                            type.isAnnotatedWith(Stateless.class)
                                    || type.isAnnotatedWith(Singleton.class));

    private static void hold(ArchRule rule) {
        rule.check(CORE);
    }

    @Test
    void packagesFormNoCycle() {
        hold(slices().matching("cl.soser.canal.(**)").should().beFreeOfCycles());
    }

    /** Above thirty types, and why they belong together. */
    private static final Map<String, String> LARGE =
            Map.of(
                    "closing", "a closed month, its report and what differs later are one file",
                    "danger", "what is read in a text uses the same words, spelling and scopes",
                    "evidence", "what is written, chained and compared is one form of a row",
                    "personaldata", "the copy and the erasure of a person go by one declaration",
                    "sla", "the terms, who changes them, the calendar and every deadline",
                    "ticket", "the ticket, its parts and who may read it");

    @Test
    void aPackageIsOneRoom() {
        Map<String, Long> types =
                CORE.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().matches("package-info|.*_"))
                        .map(type -> type.getPackageName().substring(ROOT.length()))
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        types.values().removeIf(count -> count <= 30);
        assertEquals(LARGE.keySet(), types.keySet());
    }

    /** The server calls an EJB through a class of its own, which must see what a method returns. */
    @Test
    void whatAnEjbReturnsIsPublic() {
        hold(
                methods()
                        .that()
                        .areDeclaredInClassesThat(EJB)
                        .and()
                        .arePublic()
                        .should()
                        .haveRawReturnType(
                                DescribedPredicate.describe(
                                        "that is public",
                                        type ->
                                                type.getBaseComponentType().isPrimitive()
                                                        || type.getBaseComponentType()
                                                                .getModifiers()
                                                                .contains(JavaModifier.PUBLIC))));
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
                        .definedBy(ROOT + "configuration..", ROOT + "evidence..")
                        .layer("reference")
                        .definedBy(
                                ROOT + "directory..",
                                ROOT + "account..",
                                ROOT + "person..",
                                ROOT + "sla..",
                                ROOT + "contract..",
                                ROOT + "attachment..",
                                ROOT + "commitment..",
                                ROOT + "purpose..",
                                ROOT + "catalogue..")
                        .layer("routing")
                        .definedBy(
                                ROOT + "danger..",
                                ROOT + "identity..",
                                ROOT + "reader..",
                                ROOT + "routing..",
                                ROOT + "approval..",
                                ROOT + "question..")
                        .layer("ticket")
                        .definedBy(ROOT + "ticket..")
                        .layer("use")
                        .definedBy(
                                ROOT + "response..",
                                ROOT + "filing..",
                                ROOT + "callcentre..",
                                ROOT + "phone..",
                                ROOT + "incident..",
                                ROOT + "radar..",
                                ROOT + "escalation..",
                                ROOT + "alert..",
                                ROOT + "paper..",
                                ROOT + "inbound..",
                                ROOT + "improvement..",
                                ROOT + "correctiveaction..",
                                ROOT + "oversight..",
                                ROOT + "qualitysample..",
                                ROOT + "requirement..",
                                ROOT + "survey..",
                                ROOT + "assignment..",
                                ROOT + "bulk..",
                                ROOT + "link..",
                                ROOT + "macro..",
                                ROOT + "merge..",
                                ROOT + "note..",
                                ROOT + "savedview..",
                                ROOT + "availability..",
                                ROOT + "activity..",
                                ROOT + "field..",
                                ROOT + "guidance..",
                                ROOT + "personaldata..",
                                ROOT + "retention..",
                                ROOT + "right..",
                                ROOT + "quiet..")
                        .layer("listeners")
                        .definedBy(
                                ROOT + "notification..",
                                ROOT + "audit..",
                                ROOT + "reporting..",
                                ROOT + "closing..",
                                ROOT + "export..",
                                ROOT + "operation..",
                                ROOT + "integrity..")
                        .whereLayer("listeners")
                        .mayNotBeAccessedByAnyLayer()
                        .whereLayer("use")
                        .mayOnlyBeAccessedByLayers("listeners")
                        .whereLayer("ticket")
                        .mayOnlyBeAccessedByLayers("use", "listeners")
                        .whereLayer("routing")
                        .mayOnlyBeAccessedByLayers("ticket", "use", "listeners")
                        .whereLayer("reference")
                        .mayOnlyBeAccessedByLayers("routing", "ticket", "use", "listeners")
                        .whereLayer("configuration")
                        .mayOnlyBeAccessedByLayers(
                                "reference", "routing", "ticket", "use", "listeners"));
    }

    /** What writes history behind the use cases is in a module that production does not have. */
    @Test
    void theDemonstrationIsElsewhere() {
        hold(
                noClasses()
                        .that()
                        .haveNameNotMatching(".*\\.PastTickets?(\\$.*)?") // reads real ones
                        .should()
                        .haveNameMatching(".*\\.(Demo|Past)[A-Z][^.]*")
                        .orShould()
                        .resideInAPackage(ROOT + "demo.."));
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

    /** What says neither who may call it nor this is inner, which {@link Fence} keeps so. */
    @Test
    void whatIsOpenToAllGivesAReason() {
        DescribedPredicate<JavaAnnotation<?>> reason =
                DescribedPredicate.describe(
                        "a reason",
                        annotation ->
                                annotation.getRawType().isEquivalentTo(OpenToAll.class)
                                        && !annotation.as(OpenToAll.class).value().isBlank());
        hold(
                classes()
                        .that()
                        .areAnnotatedWith(PermitAll.class)
                        .or()
                        .areAnnotatedWith(OpenToAll.class)
                        .should()
                        .beAnnotatedWith(reason));
        hold(
                methods()
                        .that()
                        .areAnnotatedWith(PermitAll.class)
                        .or()
                        .areAnnotatedWith(OpenToAll.class)
                        .should()
                        .beAnnotatedWith(reason));
    }

    @Test
    void anOpenEjbIsOpenToTheContainerToo() {
        hold(
                classes()
                        .that(EJB)
                        .and()
                        .areAnnotatedWith(OpenToAll.class)
                        .should()
                        .beAnnotatedWith(PermitAll.class)
                        .andShould()
                        .notBeAnnotatedWith(RolesAllowed.class));
        hold(
                methods()
                        .that()
                        .areDeclaredInClassesThat(EJB)
                        .and()
                        .areAnnotatedWith(OpenToAll.class)
                        .should()
                        .beAnnotatedWith(PermitAll.class)
                        .andShould()
                        .notBeAnnotatedWith(RolesAllowed.class));
    }

    @Test
    void whatTheContainerStartsIsInner() {
        hold(
                noMethods()
                        .that(
                                DescribedPredicate.describe(
                                        "are timers or observers",
                                        ArchitectureTest::isStartedByTheContainer))
                        .should(be(DescribedPredicate.describe("doors", Fence::isDoor))));
    }

    /** A timer that ticks while tables are still being made would fail, or block the migration. */
    @Test
    void noTimerTicksBeforeTheDatabaseIsUpToDate() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .and()
                .areNotDeclaredIn(HeartbeatJob.class)
                .should()
                .beDeclaredInClassesThat(
                        DescribedPredicate.describe(
                                "wait for the migration",
                                owner ->
                                        owner.isAnnotatedWith(Singleton.class)
                                                && owner.tryGetAnnotationOfType(DependsOn.class)
                                                        .map(DependsOn::value)
                                                        .filter(
                                                                of ->
                                                                        of[0].equals(
                                                                                "SchemaMigration"))
                                                        .isPresent()))
                .check(CORE);
    }

    /** Otherwise a restored copy would go on with it, and nobody would see that it stands still. */
    @Test
    void everyTimerIsABackgroundJob() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .and()
                .areNotDeclaredIn(HeartbeatJob.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(BackgroundJob.class)
                .check(CORE);
    }

    /** A transaction of the timer's own that is rolled back counts as a failure of the timer. */
    @Test
    void timersHaveNoTransactionOfTheirOwn() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should(
                        be(
                                DescribedPredicate.describe(
                                        "without a transaction",
                                        method -> isWithoutTransaction(method))))
                .check(CORE);
    }

    private static boolean isWithoutTransaction(JavaMethod method) {
        return method.tryGetAnnotationOfType(TransactionAttribute.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class))
                .filter(one -> one.value() == TransactionAttributeType.NOT_SUPPORTED)
                .isPresent();
    }

    private static boolean isStartedByTheContainer(JavaMethod method) {
        return method.isAnnotatedWith(Schedule.class)
                || method.isAnnotatedWith(Schedules.class)
                || method.isAnnotatedWith(Timeout.class)
                || method.getParameters().stream()
                        .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
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
                                        && EJB.test(call.getTargetOwner())
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
