package cl.soser.canal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Who may call each address, read from the pages, the servlets, the resources and {@code web.xml},
 * stands in {@code access.csv}: a page that is added without a line there fails the build. AccessST
 * asks each of them as each role.
 */
class AccessTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path DECLARED =
            Path.of("src/test/resources/cl/soser/canal/web/access.csv");

    /** Addresses with these beginnings are for people who signed in. */
    private static final List<String> CLOSED =
            List.of("/gestion", "/admin", "/institucion", "/terreno", "/cuenta");

    private static Map<String, TreeSet<String>> constraints;

    @BeforeAll
    static void readConstraints() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document web =
                factory.newDocumentBuilder().parse(PAGES.resolve("WEB-INF/web.xml").toFile());
        constraints = new TreeMap<>();
        NodeList all = web.getElementsByTagName("security-constraint");
        for (int i = 0; i < all.getLength(); i++) {
            Element constraint = (Element) all.item(i);
            TreeSet<String> roles = new TreeSet<>(texts(constraint, "role-name"));
            texts(constraint, "url-pattern").forEach(pattern -> constraints.put(pattern, roles));
        }
    }

    private static List<String> texts(Element parent, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = parent.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static TreeSet<String> addresses() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.map(file -> "/" + PAGES.relativize(file))
                    .filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.startsWith("/WEB-INF/"))
                    .filter(name -> !name.startsWith("/resources/"))
                    .map(name -> name.substring(0, name.length() - ".xhtml".length()))
                    .map(name -> name.replaceFirst("/index$", "/"))
                    .forEach(all::add);
        }
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cl.soser.canal.web")) {
            type.tryGetAnnotationOfType(WebServlet.class)
                    .ifPresent(
                            servlet -> {
                                all.addAll(List.of(servlet.value()));
                                all.addAll(List.of(servlet.urlPatterns()));
                            });
            type.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                    .ifPresent(resource -> all.add("/" + resource.value()));
        }
        return all;
    }

    /** As the servlet container chooses: the exact pattern, else the longest beginning. */
    private static Collection<String> roles(String address) {
        if (constraints.containsKey(address)) {
            return constraints.get(address);
        }
        String best = null;
        for (String pattern : constraints.keySet()) {
            String start = pattern.replaceFirst("/\\*$", "");
            boolean fits =
                    pattern.endsWith("/*")
                            && (address.equals(start) || address.startsWith(start + "/"));
            if (fits && (best == null || pattern.length() > best.length())) {
                best = pattern;
            }
        }
        return best == null ? List.of("*") : constraints.get(best);
    }

    @Test
    void eachAddressIsDeclaredWithThoseWhoMayCallIt() throws IOException {
        List<String> now =
                addresses().stream()
                        .map(address -> address + ";" + String.join(" ", roles(address)))
                        .toList();
        assertEquals(
                String.join("\n", Files.readAllLines(DECLARED)),
                String.join("\n", now),
                "a new address needs its line in " + DECLARED + ": who may call it?");
    }

    @Test
    void nothingOfThoseWhoSignInIsOpenToVisitors() throws IOException {
        for (String address : addresses()) {
            if (CLOSED.stream().anyMatch(start -> (address + "/").startsWith(start + "/"))) {
                assertFalse(roles(address).contains("*"), address);
            }
        }
    }
}
