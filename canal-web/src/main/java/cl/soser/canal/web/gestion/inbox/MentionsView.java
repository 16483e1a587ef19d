package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.note.MentionRow;
import cl.soser.canal.note.MentionService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/menciones.xhtml: the notes that mention the user. */
@Named
@RequestScoped
public class MentionsView {

    private static final int ROWS = 30;

    @Inject ListSize listSize;
    @Inject MentionService mentionService;

    @Param(name = "antes", converterClass = NumberConverter.class)
    Long before;

    private Slice<MentionRow> page;

    private Slice<MentionRow> page() {
        if (page == null) {
            page = mentionService.page(before, listSize.of(ROWS));
        }
        return page;
    }

    public List<MentionRow> getRows() {
        return page().rows();
    }

    /** Null on the last page. */
    public String getNext() {
        return page().more() && !page().rows().isEmpty()
                ? "/gestion/menciones?antes="
                        + page().rows().get(page().rows().size() - 1).mention().getId()
                : null;
    }

    public String getFirst() {
        return before == null ? null : "/gestion/menciones";
    }

    public int getUnread() {
        return mentionService.unread();
    }

    /** Read, and on to its ticket. */
    public void open(long mention) {
        Faces.redirect("/gestion/tickets/" + mentionService.read(mention));
    }

    public void read(long mention) {
        mentionService.read(mention);
        Faces.redirect("/gestion/menciones");
    }

    public void readAll() {
        mentionService.readAll();
        Messages.addFlashGlobalInfo("mentions.readAll.done");
        Faces.redirect("/gestion/menciones");
    }
}
