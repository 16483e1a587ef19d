package cl.soser.canal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.Fence;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omnifaces.cdi.Param;

class ArchitectureTest {

    /** Packages whose pages declare their parameters. */
    private static final Set<String> DECLARED =
            Set.of("account", "admin", "institucion", "portal", "reporting", "right", "shared");

    /** What reads parameters by hand, beside servlets and filters. */
    private static final Set<String> BY_HAND =
            Set.of(
                    "ArrivingBodies",
                    "CasesView",
                    "ChoicesTag",
                    "DraftQuestions",
                    "DraftRequest",
                    "FiguresRequest",
                    "FollowView",
                    "LostFormText",
                    "MailedLink",
                    "NewRequestView",
                    "PageMark",
                    "QuestionForm",
                    "RegisterForm",
                    "RightFileResponse",
                    "SchoolPick",
                    "SignInFlow",
                    "UnknownParameters",
                    "UnsentForm");

    private static final Set<String> READING =
            Set.of(
                    "getParameter",
                    "getParameterMap",
                    "getParameterValues",
                    "getRequestParameter",
                    "getRequestParameterMap",
                    "getRequestParameterValues",
                    "getRequestParameterValuesMap");

    @Test
    void onlyDoorsOfTheCoreAreUsed() {
        Fence.check("cl.soser.canal.web..");
    }

    @Test
    void aPageDeclaresTheParametersOfItsAddress() {
        assertEquals(
                new TreeSet<>(BY_HAND),
                names(
                        type ->
                                isDeclared(type)
                                        && !type.isAssignableTo(Servlet.class)
                                        && !type.isAssignableTo(Filter.class)
                                        && type.getAccessesFromSelf().stream()
                                                .anyMatch(access -> reads(access.getTarget()))));
    }

    /** What a bean that outlives the request keeps of its address it keeps in fields of its own. */
    @Test
    void noParameterOfAnAddressGoesIntoTheSession() {
        assertEquals(
                Set.of(),
                names(
                        type ->
                                !type.isAnnotatedWith(RequestScoped.class)
                                        && type.getFields().stream()
                                                .filter(one -> one.isAnnotatedWith(Param.class))
                                                .anyMatch(
                                                        one ->
                                                                !one.getModifiers()
                                                                        .contains(
                                                                                JavaModifier
                                                                                        .TRANSIENT))));
    }

    private static boolean isDeclared(JavaClass type) {
        String name =
                type.getPackageName().substring(ArchitectureTest.class.getPackageName().length());
        return DECLARED.stream().anyMatch(one -> (name + ".").startsWith("." + one + "."));
    }

    private static boolean reads(AccessTarget target) {
        String owner = target.getOwner().getName();
        return READING.contains(target.getName())
                && !owner.startsWith("cl.soser")
                && !owner.startsWith("java.");
    }

    private static Set<String> names(Predicate<JavaClass> which) {
        return new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("cl.soser.canal.web")
                        .stream()
                        .filter(which)
                        .map(
                                type ->
                                        type.getName()
                                                .replaceFirst("^.*\\.", "")
                                                .replaceFirst("\\$.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
