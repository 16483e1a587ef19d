package cl.soser.canal.web.shared.tag;

import cl.soser.canal.web.shared.language.SpokenLanguage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code canal:kept}: a part of a page that is written once in ten seconds for all who read it
 * alike. While it is kept, {@link KeptHandler} does not even build what stands in it; so it is for
 * what is shown only, or is shown again as a whole when it was sent.
 *
 * <p>Attributes: {@code name}, of this part alone; {@code by}, all that it differs by besides the
 * language, and null where a person's own words, name or mistakes may be in it: nothing of it is
 * kept then.
 */
@FacesComponent("canal.Kept")
public class KeptTag extends UIComponentBase {

    private String key;
    private String markup;

    @Override
    public String getFamily() {
        return "canal";
    }

    /** Looks once, while the page is built, so that what is drawn is what was not built. */
    boolean isKept() {
        Object by = getAttributes().get("by");
        if (by != null && markup == null) {
            key = getAttributes().get("name") + " " + SpokenLanguage.code() + " " + by;
            markup = KeptMarkup.of(FacesContext.getCurrentInstance()).find(key);
        }
        return markup != null;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        if (markup == null) {
            markup = key == null ? null : written(context);
        }
        if (markup == null) {
            super.encodeChildren(context);
        } else {
            context.getResponseWriter().write(markup);
        }
    }

    private String written(FacesContext context) throws IOException {
        long since = System.nanoTime();
        String part = KeptMarkup.written(context, () -> super.encodeChildren(context));
        KeptMarkup.of(context).keep(key, part, since);
        return part;
    }
}
