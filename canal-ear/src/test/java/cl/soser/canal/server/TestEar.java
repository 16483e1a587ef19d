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
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR that ships, with one web module more: the tests. Classes of the package {@code it} go
 * into that module; classes beside the product's own packages (and {@code it.core}) go into its EJB
 * module, where they see what is package-private.
 */
public final class TestEar {

    private static final Path CLASSES = Path.of("target/test-classes");
    private static final String PRODUCT = "cl/soser/canal/";
    private static final List<String> OUTSIDE =
            List.of(PRODUCT + "server/", PRODUCT + "st/", PRODUCT + "suite/");

    private TestEar() {}

    /** The whole of it the first time; afterwards nothing, because it is already deployed. */
    public static Archive<?> once() {
        return InstallationContainer.isDeployed()
                ? ShrinkWrap.create(WebArchive.class, "already-deployed.war")
                : whole();
    }

    private static EnterpriseArchive whole() {
        EnterpriseArchive ear =
                ShrinkWrap.create(ZipImporter.class, "canal.ear")
                        .importFrom(new File("target/canal.ear"))
                        .as(EnterpriseArchive.class);
        JavaArchive ejb = ear.getAsType(JavaArchive.class, "/canal-ejb.jar");
        WebArchive tests =
                ShrinkWrap.create(WebArchive.class, "canal-it.war")
                        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        for (String name : classFiles()) {
            if (OUTSIDE.stream().noneMatch(name::startsWith)) {
                boolean test =
                        name.startsWith(PRODUCT + "it/") && !name.startsWith(PRODUCT + "it/core/");
                add(test ? tests : ejb, test ? "/WEB-INF/classes/" : "/", name);
            }
        }
        ear.delete("/canal-ejb.jar");
        String modules =
                text(ear)
                        .replace(
                                "<library-directory>",
                                "<module><web><web-uri>canal-it.war</web-uri>"
                                        + "<context-root>/canal-it</context-root></web></module>"
                                        + "<library-directory>");
        ear.setApplicationXML(new StringAsset(modules));
        return ear.addAsModules(ejb, Testable.archiveToTest(tests));
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
