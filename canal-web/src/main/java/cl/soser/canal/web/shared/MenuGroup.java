package cl.soser.canal.web.shared;

import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;
import java.util.Map;

/** Lines that belong together; the first group has no title. */
public final class MenuGroup {

    /** The symbol of each group that has a title. */
    static final Map<String, String> ICONS =
            Map.of(
                    "intake", "phone",
                    "deadlines", "clock",
                    "figures", "chart",
                    "improve", "bulb",
                    "answers", "route",
                    "people", "users",
                    "system", "settings",
                    "help", "question");

    private final String key;
    private final List<MenuItem> items;

    MenuGroup(String key, List<MenuItem> items) {
        this.key = key;
        this.items = items;
    }

    public String getKey() {
        return key;
    }

    /** Null of the first. */
    public String getTitle() {
        return key.isEmpty() ? null : Bundles.text("menu.group." + key);
    }

    public String getIcon() {
        return ICONS.get(key);
    }

    /** Whether it opens by hand: a single line needs none. */
    public boolean isFolded() {
        return !key.isEmpty() && items.size() > 1;
    }

    /** Whether one is on a page of it. */
    public boolean isCurrent() {
        return items.stream().anyMatch(MenuItem::isCurrent);
    }

    public List<MenuItem> getItems() {
        return items;
    }

    /** The same with the pages of administration alone. */
    MenuGroup inner() {
        return new MenuGroup(
                key, items.stream().filter(item -> MenuEntry.isInner(item.getHref())).toList());
    }
}
