package cl.soser.canal.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StaffMenuTest {

    /** The menu of one role on one page. */
    private static StaffMenu menu(String role, String address) {
        StaffMenu menu = new StaffMenu();
        menu.request =
                answering(
                        HttpServletRequest.class,
                        asked -> asked.equals("getRequestURI") ? address : role);
        menu.user = new CurrentUser();
        menu.user.request = menu.request;
        menu.context = answering(ServletContext.class, asked -> "file:/page.xhtml");
        menu.build();
        return menu;
    }

    private static <T> T answering(Class<T> type, UnaryOperator<String> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            String answer = answers.apply(method.getName());
                            return switch (method.getName()) {
                                case "isUserInRole" -> answer.equals(arguments[0]);
                                case "getResource" -> URI.create(answer).toURL();
                                default -> answer;
                            };
                        }));
    }

    private static List<String> lines(StaffMenu menu) {
        return menu.getGroups().stream()
                .flatMap(
                        group ->
                                group.getItems().stream()
                                        .map(item -> group.getKey() + ":" + item.getKey()))
                .toList();
    }

    @Test
    void itIsTheSameOnEveryPage() {
        for (String role : Role.OF_STAFF) {
            List<String> first = lines(menu(role, "/gestion"));
            for (MenuEntry entry : MenuEntry.ALL) {
                assertEquals(first, lines(menu(role, entry.href())), role + " " + entry.href());
            }
        }
        assertTrue(lines(menu(Role.ADMINISTRADOR, "/gestion")).contains("people:people"));
    }

    @Test
    void nobodyHasMoreThanNineGroupsOrTwelveLinesInOne() {
        for (String role : Role.OF_STAFF) {
            List<MenuGroup> groups = menu(role, "/gestion").getGroups();
            assertTrue(groups.size() <= 9, role);
            for (MenuGroup group : groups) {
                assertTrue(group.getItems().size() <= 12, role + " " + group.getKey());
            }
        }
    }

    @Test
    void administrationIsPartedByTaskAndHasEachOfItsPages() {
        List<MenuGroup> parts = menu(Role.ADMINISTRADOR, "/admin").getAdministration();
        assertTrue(parts.size() >= 4);
        long pages =
                menu(Role.ADMINISTRADOR, "/admin").getGroups().stream()
                        .flatMap(group -> group.getItems().stream())
                        .filter(item -> item.getHref().startsWith("/admin/"))
                        .count();
        assertEquals(pages, parts.stream().mapToInt(part -> part.getItems().size()).sum());
    }

    @Test
    void eachLineHasAnIcon() throws Exception {
        String icons = Files.readString(Path.of("src/main/webapp/resources/canal/img/icons.svg"));
        for (MenuEntry entry : MenuEntry.ALL) {
            assertTrue(icons.contains("id=\"i-" + entry.icon() + "\""), entry.key());
            String ofGroup = MenuGroup.ICONS.get(entry.group());
            assertTrue(
                    entry.group().isEmpty() || icons.contains("id=\"i-" + ofGroup + "\""),
                    entry.group());
        }
    }
}
