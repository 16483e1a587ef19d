package cl.soser.canal.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The left navigation: those of {@link MenuEntry#ALL} that the signed-in user has. */
@Named
@RequestScoped
public class StaffMenu {

    /** Of a build, which has the same pages as long as it runs. */
    private static final Map<String, Boolean> PAGES = new ConcurrentHashMap<>();

    @Inject HttpServletRequest request;
    @Inject ServletContext context;
    @Inject CurrentUser user;

    private List<MenuGroup> groups;

    @PostConstruct
    void build() {
        groups = new ArrayList<>();
        String group = null;
        for (MenuEntry entry : MenuEntry.ALL) {
            if (!visible(entry)) {
                continue;
            }
            if (!entry.group().equals(group)) {
                group = entry.group();
                groups.add(new MenuGroup(group, new ArrayList<>()));
            }
            groups.get(groups.size() - 1)
                    .getItems()
                    .add(new MenuItem(entry.key(), entry.href(), entry.icon(), current(entry)));
        }
    }

    private boolean visible(MenuEntry entry) {
        return entry.isFor(user::is) && exists(entry.href());
    }

    /** A page that is not part of this build has no line. */
    private boolean exists(String href) {
        return PAGES.computeIfAbsent(href, this::find);
    }

    private boolean find(String href) {
        try {
            return context.getResource(href + ".xhtml") != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean current(MenuEntry entry) {
        return request.getRequestURI().equals(entry.href());
    }

    /** The same on every page, so that nobody looks for a line that another page had. */
    public List<MenuGroup> getGroups() {
        return groups;
    }

    /** All that menus differ by: the lines of this one, and which of them one is on. */
    public String getDifferences() {
        return groups.stream()
                .flatMap(group -> group.getItems().stream())
                .map(item -> item.getHref() + (item.isCurrent() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    /** The pages of administration but its first one, by task. */
    public List<MenuGroup> getAdministration() {
        return groups.stream()
                .map(MenuGroup::inner)
                .filter(one -> !one.getItems().isEmpty())
                .toList();
    }

    /** True if the signed-in user has this page. */
    public boolean shows(String href) {
        return MenuEntry.ALL.stream().anyMatch(entry -> entry.href().equals(href) && visible(entry))
                || MenuEntry.isBeside(href, user::is);
    }
}
