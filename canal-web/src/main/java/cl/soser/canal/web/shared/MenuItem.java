package cl.soser.canal.web.shared;

import cl.soser.canal.web.shared.language.Bundles;

/** One line of the menu; the word of it is {@code menu.<key>}. */
public final class MenuItem {

    private final String key;
    private final String href;
    private final String icon;
    private final boolean current;

    MenuItem(String key, String href, String icon, boolean current) {
        this.key = key;
        this.href = href;
        this.icon = icon;
        this.current = current;
    }

    public String getKey() {
        return key;
    }

    public String getLabel() {
        return Bundles.text("menu." + key);
    }

    public String getHref() {
        return href;
    }

    public String getIcon() {
        return icon;
    }

    public boolean isCurrent() {
        return current;
    }
}
