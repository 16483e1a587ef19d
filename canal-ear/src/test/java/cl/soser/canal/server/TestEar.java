package cl.soser.canal.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR that ships, with one web module more. For the tests inside it that module is the tests:
 * classes of the package {@code it} go into it; classes beside the product's own packages (and
 * {@code it.core}) go into the EJB module, where they see what is package-private. For the tests
 * from outside it is {@code fixture}, with the few of those classes that it needs.
 */
public final class TestEar {

    private static final Path CLASSES = Path.of("target/test-classes");
    private static final String DEMO = "/canal-demo.jar";
    private static final String PAGES = "/canal-web.war";
    private static final String PRODUCT = "cl/soser/canal/";
    private static final String COUNTER = PRODUCT + "fixture/ComponentCount.class";
    private static final String LISTENING =
            """
            <faces-config xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
              <application>
                <system-event-listener>
                  <system-event-listener-class>%s</system-event-listener-class>
                  <system-event-class>jakarta.faces.event.PreRenderViewEvent</system-event-class>
                </system-event-listener>
              </application>
            </faces-config>
            """
                    .formatted("cl.soser.canal.fixture.ComponentCount");
    private static final List<String> OUTSIDE =
            List.of(PRODUCT + "server/", PRODUCT + "st/", PRODUCT + "suite/", PRODUCT + "fixture/");
    private static final List<String> FIXTURES =
            List.of(
                    PRODUCT + "fixture/",
                    PRODUCT + "it/ActingAs",
                    PRODUCT + "it/HeaderAuthenticationMechanism");
    private static final List<String> BESIDE_FIXTURES =
            List.of(
                    PRODUCT + "it/core/Data",
                    PRODUCT + "it/core/FewMessages",
                    PRODUCT + "it/core/QuickHashes",
                    PRODUCT + "it/core/QuickQrReader",
                    PRODUCT + "account/KnownAccounts",
                    PRODUCT + "audit/AmpleRation",
                    PRODUCT + "directory/NeighbouringSchools",
                    PRODUCT + "radar/RadarFixture",
                    PRODUCT + "survey/SentLinks");

    /** Of the demonstration, by which a test inside fills a past or has a photograph. */
    private static final List<String> BORROWED =
            List.of(
                    "paper.print.FilledPaperSheet",
                    "paper.print.FilledPaperSheetRenderer",
                    "paper.print.Handwriting",
                    "phone.imports.PastCalls",
                    "response.workflow.PastAnswers");

    private TestEar() {}

    /** The whole of it the first time; afterwards nothing, because it is already deployed. */
    public static Archive<?> once() {
        return InstallationContainer.isDeployed()
                ? ShrinkWrap.create(WebArchive.class, "already-deployed.war")
                : withTests();
    }

    private static EnterpriseArchive withTests() {
        WebArchive tests = module().addAsResource("junit-platform.properties");
        JavaArchive beside = ShrinkWrap.create(JavaArchive.class);
        for (String name : classFiles()) {
            if (!isOf(OUTSIDE, name)) {
                boolean test =
                        name.startsWith(PRODUCT + "it/") && !name.startsWith(PRODUCT + "it/core/");
                add(test ? tests : beside, test ? "/WEB-INF/classes/" : "/", name);
            }
        }
        BORROWED.forEach(name -> beside.addClass("cl.soser.canal." + name));
        return with(new File("target/canal.ear"), beside, Testable.archiveToTest(tests));
    }

    /** That EAR with the fixtures, in a folder that no other suite writes to; it is made. */
    public static File withFixtures(File ear, File folder) {
        WebArchive fixtures = module();
        JavaArchive beside = ShrinkWrap.create(JavaArchive.class);
        for (String name : classFiles()) {
            if (isOf(FIXTURES, name)) {
                add(fixtures, "/WEB-INF/classes/", name);
            } else if (isOf(BESIDE_FIXTURES, name)) {
                add(beside, "/", name);
            }
        }
        File made = new File(folder, "with-fixtures-" + ear.getName());
        folder.mkdirs();
        counted(with(ear, beside, fixtures)).as(ZipExporter.class).exportTo(made, true);
        return made;
    }

    /** Its pages say how many components they are built of. */
    private static EnterpriseArchive counted(EnterpriseArchive ear) {
        JavaArchive counter =
                ShrinkWrap.create(JavaArchive.class, "component-count.jar")
                        .add(new FileAsset(CLASSES.resolve(COUNTER).toFile()), "/" + COUNTER)
                        .addAsManifestResource(new StringAsset(LISTENING), "faces-config.xml");
        WebArchive pages = ear.getAsType(WebArchive.class, PAGES).addAsLibrary(counter);
        ear.delete(PAGES);
        return ear.addAsModule(pages);
    }

    /** That EAR with one more change of the schema, which no database makes; it is made. */
    public static File thatFails(File ear, File folder) {
        File made = new File(folder, "failing-" + ear.getName());
        folder.mkdirs();
        JavaArchive change =
                ShrinkWrap.create(JavaArchive.class)
                        .add(
                                new StringAsset("create table impossible (id no_such_type);"),
                                "/db/migration/common/V9990__impossible.sql");
        with(ear, change, module()).as(ZipExporter.class).exportTo(made, true);
        return made;
    }

    private static WebArchive module() {
        return ShrinkWrap.create(WebArchive.class, "canal-it.war")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static EnterpriseArchive with(File shipped, JavaArchive beside, WebArchive module) {
        EnterpriseArchive ear =
                ShrinkWrap.create(ZipImporter.class, "canal.ear")
                        .importFrom(shipped)
                        .as(EnterpriseArchive.class);
        String core = ear.contains(DEMO) ? DEMO : "/canal-ejb.jar";
        JavaArchive ejb = ear.getAsType(JavaArchive.class, core).merge(beside);
        ear.delete(core);
        String modules =
                text(ear)
                        .replace(
                                "<library-directory>",
                                "<module><web><web-uri>canal-it.war</web-uri>"
                                        + "<context-root>/canal-it</context-root></web></module>"
                                        + "<library-directory>");
        ear.setApplicationXML(new StringAsset(modules));
        return ear.addAsModules(ejb, module);
    }

    private static boolean isOf(List<String> beginnings, String name) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    private static void add(Archive<?> archive, String folder, String name) {
        archive.add(new FileAsset(CLASSES.resolve(name).toFile()), folder + name);
    }

    private static String text(EnterpriseArchive ear) {
        try (var stream = ear.get("/META-INF/application.xml").getAsset().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classFiles() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
