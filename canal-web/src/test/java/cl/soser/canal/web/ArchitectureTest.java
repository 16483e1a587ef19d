package cl.soser.canal.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.Fence;
import cl.soser.canal.shared.CanalException;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omnifaces.cdi.Param;

class ArchitectureTest {

    /** What reads parameters by hand, beside servlets and filters, and why. */
    private static final Set<String> BY_HAND =
            Set.of(
                    // by a list of names that also writes the address
                    "CasesRequest",
                    "DueView",
                    "FiguresRequest",
                    "LiveRowsView",
                    "NewSavedViewView",
                    "SavedViewList",
                    // given the request, also by servlets and filters
                    "CallForm",
                    "DraftRequest",
                    "MailedLink",
                    "QuestionForm",
                    "RegisterForm",
                    "RightFileResponse",
                    "SentFields",
                    "SignInFlow",
                    // about whatever was sent
                    "ArrivingBodies",
                    "ChoicesTag",
                    "LostFormText",
                    "PageMark",
                    "ParameterTarget",
                    "UnknownParameters",
                    "UnsentForm",
                    // what a form sends beside its fields, as the button or the row that was meant
                    "AnswerConflictView",
                    "CallView",
                    "OutagesView",
                    "PressedActionView",
                    "SchoolPick",
                    "TicketLazyModel");

    private static final Set<String> READING =
            Set.of(
                    "getParameter",
                    "getParameterMap",
                    "getParameterValues",
                    "getRequestParameter",
                    "getRequestParameterMap",
                    "getRequestParameterValues",
                    "getRequestParameterValuesMap");

    private static final JavaClasses WEB =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("cl.soser.canal")
                    .that(resideInAPackage("cl.soser.canal.web.."));

    @Test
    void onlyDoorsOfTheCoreAreUsed() {
        Fence.check("cl.soser.canal.web..");
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("cl.soser.canal.web.(**)").should().beFreeOfCycles().check(WEB);
    }

    @Test
    void aPackageIsOneRoom() {
        Map<String, Long> types =
                WEB.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, counting()));
        types.values().removeIf(count -> count <= 30);
        assertEquals(Map.of(), types);
    }

    private static final int MOST_LINES = 200;
    private static final int MOST_CODE = 80;

    @Test
    void aBeanOfAPageIsShort() throws IOException {
        Set<String> larger = new TreeSet<>();
        for (Path file : beans()) {
            if (Files.readAllLines(file).size() > MOST_LINES
                    || linesOfCode(Files.readString(file)) > MOST_CODE) {
                larger.add(file.getFileName().toString());
            }
        }
        assertEquals(
                Set.of(),
                larger,
                "a bean holds what its page shows, and calls a use case for each act");
    }

    private static List<Path> beans() throws IOException {
        Set<String> beans = names(type -> type.isAnnotatedWith(Named.class));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .filter(
                            file ->
                                    beans.contains(
                                            file.getFileName().toString().replace(".java", "")))
                    .toList();
        }
    }

    private static long linesOfCode(String source) {
        return Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
                .matcher(source)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(line -> !line.matches("(//|import |package ).*"))
                .count();
    }

    /** What several of them need is in {@code web.shared}. */
    @Test
    void theAreasOfAddressesKnowNothingOfEachOther() {
        slices().matching("cl.soser.canal.web.(account|admin|gestion|portal|terreno)..")
                .should()
                .notDependOnEachOther()
                .check(WEB);
    }

    @Test
    void aPageDeclaresTheParametersOfItsAddress() {
        assertEquals(
                new TreeSet<>(BY_HAND),
                names(
                        type ->
                                !type.isAssignableTo(Servlet.class)
                                        && !type.isAssignableTo(Filter.class)
                                        && !type.isAnnotatedWith(jakarta.ws.rs.Path.class)
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

    /** What catches the "no" of a use case, or any failure, beside the mappers and handlers. */
    private static final Map<String, String> CATCHING =
            Map.ofEntries(
                    Map.entry("RefusalFilter", "the one place for servlets"),
                    Map.entry("OutageFilter", "the one place for a database that is away"),
                    Map.entry("Refusal", "pages that do something themselves about a no"),
                    Map.entry("StaleDecision", "pages whose row changed meanwhile"),
                    Map.entry("AnswerFilesView", "drops what may not go with the text, and throws"),
                    Map.entry("EndingConnection", "what fails of a socket that ends is its end"),
                    Map.entry("FactorFilter", "asks before there is a page"),
                    Map.entry("FieldPhotosServlet", "words a not-found for a phone, and throws"),
                    Map.entry("LanguageServlet", "a choice that collides is not worth a refusal"),
                    Map.entry(
                            "LiveChangeObserver", "one ended socket must not keep others waiting"),
                    Map.entry("ListFileListener", "a list sent as a file has no page to say it on"),
                    Map.entry(
                            "ListFileWriter", "ends the file by saying that it broke, and throws"),
                    Map.entry("ProbeServlet", "answers a program by a number alone"),
                    Map.entry("SocketHandler", "a socket has no answer any more"),
                    Map.entry("SignInMechanism", "comes before every filter"));

    /** Pages have CanalExceptionHandler, resources the mappers of web.script. */
    @Test
    void exceptionsAreAnsweredInOnePlace() {
        assertEquals(
                new TreeSet<>(CATCHING.keySet()),
                names(
                        type ->
                                type.getCodeUnits().stream()
                                        .flatMap(one -> one.getTryCatchBlocks().stream())
                                        .flatMap(one -> one.getCaughtThrowables().stream())
                                        .anyMatch(ArchitectureTest::isNo)));
    }

    private static boolean isNo(JavaClass caught) {
        return caught.isAssignableTo(CanalException.class)
                || caught.isAssignableTo(EJBException.class)
                || caught.isAssignableTo(PersistenceException.class)
                || caught.isAssignableTo(ConstraintViolationException.class)
                || caught.isEquivalentTo(RuntimeException.class)
                || caught.isEquivalentTo(Exception.class);
    }

    private static boolean reads(AccessTarget target) {
        String owner = target.getOwner().getName();
        return READING.contains(target.getName())
                && !owner.startsWith("cl.soser")
                && !owner.startsWith("java.");
    }

    private static Set<String> names(Predicate<JavaClass> which) {
        return WEB.stream()
                .filter(which)
                .map(type -> type.getName().replaceFirst("^.*\\.", "").replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
