package cl.soser.canal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of suffixes in the README of the core, as a check: a class whose name ends in a suffix
 * is what the suffix says, and what is that ends so. Annotations are looked up by name, because a
 * module has on its class path only what it uses.
 */
public final class Vocabulary {

    private static final String EJB = "jakarta.ejb.";
    private static final String SCOPE = "jakarta.enterprise.context.";

    /** Words that the glossary replaced by one that says what the thing is. */
    private static final Set<String> BANNED =
            Set.of(
                    "Act",
                    "Book",
                    "Box",
                    "Courier",
                    "Deed",
                    "Desk",
                    "Door",
                    "Feed",
                    "Flaw",
                    "Gate",
                    "Gist",
                    "Hands",
                    "Keeper",
                    "Knob",
                    "Lack",
                    "Ladder",
                    "Ledger",
                    "Mandate",
                    "Onlooker",
                    "Pace",
                    "Packed",
                    "Parked",
                    "Pen",
                    "Pertinence",
                    "Placing",
                    "Postman",
                    "Press",
                    "Remedies",
                    "Remedy",
                    "Rounds",
                    "Rung",
                    "Shelf",
                    "Stationery",
                    "Sweep",
                    "Tally",
                    "Told",
                    "Tray",
                    "Verdict",
                    "Watch");

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*");
    private static final Pattern EVENT = Pattern.compile(".*(ed|Left|Broken|ByHand)");

    private static final String THROTTLE = "ThrottleService"; // removes its own old counters

    /** What the API answers is called as the thing that it shows. */
    private static final String SHOWN = "CataloguesAnswer";

    private final JavaClasses types;
    private final Set<String> topNames;

    private Vocabulary(String module) {
        JavaClasses product =
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("cl.soser.canal");
        topNames =
                product.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        types =
                product.that(
                        describe(
                                "are of the module",
                                type ->
                                        type.getPackageName().startsWith(module)
                                                && !type.getSimpleName().isEmpty()
                                                && !type.getSimpleName().endsWith("_")));
    }

    /** Fails where a name in that package says something else than the class is. */
    public static void check(String module) {
        Vocabulary names = new Vocabulary(module);
        names.useCases();
        names.persistence();
        names.timeAndEvents();
        names.values();
        names.web();
        names.words();
    }

    private void useCases() {
        Predicate<JavaClass> ejb = annotated(EJB + "Stateless").or(annotated(EJB + "Singleton"));
        is("Service", "EJBs that say who may call them", ejb.and(Vocabulary::hasDoor), THROTTLE);
        is("Query", "EJBs", ejb);
        is("Worker", "stateless EJBs", annotated(EJB + "Stateless"));
        is("Startup", "started with the server", annotated(EJB + "Startup"));
        // the container makes and calls these by what they are annotated with
        called(
                "stateless EJBs",
                annotated(EJB + "Stateless"),
                "Service|Query|Worker|Repository|Job|Observer|Caller|Demo\\w+");
        called(
                "started with the server",
                annotated(EJB + "Startup"),
                "Startup|HeartbeatJob|SchemaMigration");
    }

    private void persistence() {
        is(
                "Repository",
                "beans",
                annotated(SCOPE + "ApplicationScoped")
                        .or(annotated(SCOPE + "Dependent"))
                        .or(annotated(SCOPE + "RequestScoped"))
                        .or(annotated(EJB + "Stateless")));
        is(
                "Cache",
                "beans of a scope",
                annotated(SCOPE + "ApplicationScoped")
                        .or(annotated(SCOPE + "RequestScoped"))
                        .or(annotated("jakarta.transaction.TransactionScoped")));
        is(
                "Id",
                "serializable classes",
                type -> type.isAssignableTo(Serializable.class) && !type.isRecord());
        called("identifiers", this::identifies, "Id");
    }

    private boolean identifies(JavaClass type) {
        return types.stream()
                .anyMatch(
                        one ->
                                one.getFields().stream()
                                                .anyMatch(
                                                        field ->
                                                                field.isAnnotatedWith(
                                                                                "jakarta.persistence.EmbeddedId")
                                                                        && field.getRawType()
                                                                                .equals(type))
                                        || one.tryGetAnnotationOfType("jakarta.persistence.IdClass")
                                                .flatMap(id -> id.get("value"))
                                                .filter(type::equals)
                                                .isPresent());
    }

    private void timeAndEvents() {
        Predicate<JavaClass> timed = type -> has(type, EJB + "Schedule", EJB + "Schedules");
        Predicate<JavaClass> hears =
                type ->
                        type.getMethods().stream()
                                .flatMap(method -> method.getParameters().stream())
                                .anyMatch(
                                        parameter ->
                                                parameter.isAnnotatedWith(
                                                        "jakarta.enterprise.event.Observes"));
        is("Job", "timers", timed);
        called("timers", timed, "Job|" + THROTTLE);
        is("Observer", "observers", hears);
        is("Mailer", "observers", hears);
        called("observers", hears, "Observer|Mailer|Cache");
        called("events", this::isFired, EVENT.pattern());
    }

    private boolean isFired(JavaClass type) {
        return types.stream()
                .flatMap(one -> one.getFields().stream())
                .map(JavaField::getType)
                .filter(JavaParameterizedType.class::isInstance)
                .map(JavaParameterizedType.class::cast)
                .filter(
                        field ->
                                field.toErasure()
                                        .getName()
                                        .equals("jakarta.enterprise.event.Event"))
                .flatMap(field -> field.getActualTypeArguments().stream())
                .anyMatch(event -> event.toErasure().equals(type));
    }

    private void values() {
        for (String suffix :
                new String[] {"Command", "Content", "Details", "Row", "Criteria", "Ref"}) {
            is(suffix, "records", JavaClass::isRecord);
        }
        is("Cursor", "records", JavaClass::isRecord, "PageCursor"); // writes and reads any of them
        is("Exception", "exceptions", type -> type.isAssignableTo(Throwable.class));
        called("exceptions", type -> type.isAssignableTo(Throwable.class), "Exception");
        Predicate<JavaClass> section =
                assignable("cl.soser.canal.configuration.ConfigurationSection");
        is("Section", "sections of the configuration", section, "ReportSection"); // of a report
        called("sections of the configuration", section, "Section");
        Predicate<JavaClass> access = assignable("cl.soser.canal.attachment.AttachmentAccess");
        is("AttachmentAccess", "rights on files", access);
        called("rights on files", access, "AttachmentAccess");
        is("Policy", "no beans", type -> !isBean(type));
    }

    private void web() {
        is("View", "named beans", annotated("jakarta.inject.Named"), "SavedView"); // a kept list
        Predicate<JavaClass> resource = annotated("jakarta.ws.rs.Path");
        is("Resource", "resources", resource);
        called("resources", resource, "Resource");
        Predicate<JavaClass> servlet = assignable("jakarta.servlet.http.HttpServlet");
        is("Servlet", "servlets", servlet);
        called("servlets", servlet, "Servlet");
        Predicate<JavaClass> filter =
                assignable("jakarta.servlet.Filter")
                        .or(assignable("jakarta.ws.rs.container.ContainerRequestFilter"))
                        .or(assignable("jakarta.ws.rs.container.ContainerResponseFilter"))
                        .or(assignable("org.eclipse.microprofile.openapi.OASFilter"));
        is("Filter", "filters", filter);
        called("filters", filter, "Filter");
        Predicate<JavaClass> component = assignable("jakarta.faces.component.UIComponent");
        is("Tag", "components", component);
        called("components", component, "Tag");
        Predicate<JavaClass> converter = assignable("jakarta.faces.convert.Converter");
        is("Converter", "converters of pages", converter);
        called("converters of pages", converter, "Converter");
        Predicate<JavaClass> mapper = assignable("jakarta.ws.rs.ext.ExceptionMapper");
        is("Mapper", "mappers of exceptions", mapper);
        called("mappers of exceptions", mapper, "ExceptionMapper");
    }

    private void words() {
        classes()
                .should(
                        be(
                                describe(
                                        "named without the words that the glossary replaced",
                                        type ->
                                                WORD.matcher(type.getSimpleName())
                                                        .results()
                                                        .noneMatch(
                                                                word ->
                                                                        BANNED.contains(
                                                                                word.group())))))
                .allowEmptyShould(true)
                .check(types);
        classes()
                .that(describe("are nested", type -> type.isNestedClass()))
                .and(describe("are no bodies", type -> !type.getName().contains(SHOWN)))
                .should(
                        be(
                                describe(
                                        "called as no class of the product",
                                        type -> !topNames.contains(type.getSimpleName()))))
                .allowEmptyShould(true)
                .check(types);
    }

    /** What ends so is that. */
    private void is(String suffix, String what, Predicate<JavaClass> that, String... but) {
        classes()
                .that(
                        describe(
                                "end in " + suffix,
                                type ->
                                        top(type)
                                                && type.getSimpleName().endsWith(suffix)
                                                && !type.isInterface()
                                                && !type.getModifiers()
                                                        .contains(JavaModifier.ABSTRACT)
                                                && !Arrays.asList(but)
                                                        .contains(type.getSimpleName())))
                .should(be(describe(what, that)))
                .allowEmptyShould(true)
                .check(types);
    }

    /** What is that ends so. */
    private void called(String what, Predicate<JavaClass> that, String endings) {
        Pattern name = Pattern.compile("(\\w*)(" + endings + ")");
        DescribedPredicate<JavaClass> right =
                describe(
                        "called …" + endings, type -> name.matcher(type.getSimpleName()).matches());
        classes()
                .that(describe("are " + what, type -> top(type) && that.test(type)))
                .should(be(right))
                .allowEmptyShould(true)
                .check(types);
    }

    private static boolean top(JavaClass type) {
        return type.isTopLevelClass();
    }

    private static boolean isBean(JavaClass type) {
        return Stream.of(EJB + "Stateless", EJB + "Singleton", SCOPE + "ApplicationScoped")
                .anyMatch(type::isAnnotatedWith);
    }

    private static boolean hasDoor(JavaClass type) {
        return type.getMethods().stream().anyMatch(Fence::isDoor);
    }

    private static boolean has(JavaClass type, String... annotations) {
        return type.getMethods().stream()
                .anyMatch(
                        (JavaMethod method) ->
                                Arrays.stream(annotations).anyMatch(method::isAnnotatedWith));
    }

    private static Predicate<JavaClass> annotated(String annotation) {
        return type -> type.isAnnotatedWith(annotation);
    }

    private static Predicate<JavaClass> assignable(String name) {
        return type -> type.isAssignableTo(name) && !type.getName().equals(name);
    }
}
