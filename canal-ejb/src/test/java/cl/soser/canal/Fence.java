package cl.soser.canal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import cl.soser.canal.shared.OpenToAll;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.Set;

/**
 * What a web module may use of the core. A method of a bean is a door if it says who may call it,
 * by {@link RolesAllowed} or {@link OpenToAll} on itself or on its class. A bean with a door is a
 * boundary; beans and methods without one are inner.
 */
public final class Fence {

    private static final Set<Class<? extends Annotation>> BEANS =
            Set.of(
                    Stateless.class,
                    Singleton.class,
                    ApplicationScoped.class,
                    RequestScoped.class,
                    SessionScoped.class,
                    Dependent.class);

    private Fence() {}

    /** Fails where a class in that package of a web module goes past the doors of the core. */
    public static void check(String web) {
        JavaClasses application =
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("cl.soser.canal");
        DescribedPredicate<JavaClass> core =
                resideInAPackage("cl.soser.canal..").and(not(resideInAPackage(web)));
        ArchRule injections =
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(web)
                        .should(
                                be(
                                        injected(
                                                core.and(
                                                        not(
                                                                describe(
                                                                        "boundary",
                                                                        Fence::isBoundary))))));
        ArchRule calls =
                noClasses()
                        .that()
                        .resideInAPackage(web)
                        .should()
                        .accessTargetWhere(
                                describe(
                                        "the target is an inner method of a bean of the core",
                                        access ->
                                                core.test(access.getTargetOwner())
                                                        && isInner(access)));
        CompositeArchRule.of(injections).and(calls).check(application);
    }

    private static DescribedPredicate<JavaField> injected(DescribedPredicate<JavaClass> type) {
        return describe(
                "injected from the core without being a boundary",
                field ->
                        (field.isAnnotatedWith(Inject.class) || field.isAnnotatedWith(EJB.class))
                                && field.getAllInvolvedRawTypes().stream().anyMatch(type));
    }

    static boolean isDoor(JavaMember method) {
        return saysWho(method) || saysWho(method.getOwner());
    }

    private static boolean saysWho(CanBeAnnotated declared) {
        return declared.isAnnotatedWith(RolesAllowed.class)
                || declared.isAnnotatedWith(OpenToAll.class);
    }

    private static boolean isBoundary(JavaClass type) {
        return type.getAllMethods().stream().anyMatch(Fence::isDoor);
    }

    private static boolean isInner(JavaAccess<?> access) {
        return BEANS.stream().anyMatch(access.getTargetOwner()::isAnnotatedWith)
                && access.getTarget()
                        .resolveMember()
                        .filter(
                                member ->
                                        member instanceof JavaMethod
                                                && !member.getModifiers()
                                                        .contains(JavaModifier.STATIC)
                                                && !isDoor(member))
                        .isPresent();
    }
}
