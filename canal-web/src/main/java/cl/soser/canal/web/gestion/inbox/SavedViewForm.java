package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.savedview.SavedViewContent;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewAudience;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import jakarta.enterprise.inject.Vetoed;
import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Name and audience of a view as its two pages ask for them. */
@Vetoed
public class SavedViewForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<SelectItem> audiences = new ArrayList<>();
    private String name;
    private String shared = ViewAudience.PRIVADA.name();

    /**
     * @param keeping what it is shared with already, which stays possible
     */
    SavedViewForm(
            SavedViewService views, CatalogueLabels labels, SavedViewLabels words, String keeping) {
        offer(ViewAudience.PRIVADA, null, words);
        List<String> codes = labels.getOfferedAreas().stream().map(one -> one.getCode()).toList();
        Set<String> open = views.shareableAreas(codes);
        codes.stream().filter(open::contains).forEach(one -> offer(ViewAudience.AREA, one, words));
        views.shareableRoles().forEach(one -> offer(ViewAudience.ROL, one, words));
        if (keeping != null
                && audiences.stream().noneMatch(one -> keeping.equals(one.getValue()))) {
            SavedViewContent kept = read("-", keeping);
            offer(kept.audience(), kept.code(), words);
        }
        shared = keeping == null ? shared : keeping;
    }

    private void offer(ViewAudience audience, String code, SavedViewLabels words) {
        audiences.add(new SelectItem(value(audience, code), words.audience(audience, code)));
    }

    static String value(ViewAudience audience, String code) {
        return code == null ? audience.name() : audience + ":" + code;
    }

    SavedViewContent text() {
        return read(name.strip(), shared);
    }

    private static SavedViewContent read(String name, String value) {
        String[] parts = value.split(":", 2);
        for (ViewAudience one : ViewAudience.values()) {
            if (one.name().equals(parts[0])
                    && (one == ViewAudience.PRIVADA) == (parts.length == 1)) {
                return new SavedViewContent(name, one, parts.length == 1 ? null : parts[1]);
            }
        }
        throw new NotAllowedException("view.audience");
    }

    public List<SelectItem> getAudiences() {
        return audiences;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShared() {
        return shared;
    }

    public void setShared(String shared) {
        this.shared = shared;
    }
}
