package cl.soser.canal.web.admin.personaldata;

import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.identity.NameRequestRow;
import cl.soser.canal.ticket.identity.NameRequestService;
import cl.soser.canal.web.shared.address.NumberConverter;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/nombres.xhtml: names that institutions ask for; released, or refused with a reason. */
@Named
@ViewScoped
public class NameRequestsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    @Inject NameRequestService nameRequestService;

    @Param(name = "desde", converterClass = NumberConverter.class)
    transient Long after;

    private Slice<NameRequestRow> page;
    private NameRequestRow refusing;
    private String reason;

    private Slice<NameRequestRow> page() {
        if (page == null) {
            boolean further = after != null && !Faces.isPostback();
            page = nameRequestService.waiting(further ? after : 0, PAGE);
        }
        return page;
    }

    public List<NameRequestRow> getRows() {
        return page().rows();
    }

    /** Where the next page begins; null where this is the last. */
    public Long getNext() {
        return page().more() ? getRows().get(getRows().size() - 1).id() : null;
    }

    public void release(NameRequestRow row) {
        nameRequestService.release(row.id(), row.version());
        done("names.done.released");
    }

    /** The reason is asked for first. */
    public void ask(NameRequestRow row) {
        refusing = row;
        reason = null;
    }

    public void refuse() {
        nameRequestService.refuse(refusing.id(), refusing.version(), reason);
        done("names.done.refused");
    }

    public void leave() {
        refusing = null;
    }

    private void done(String key) {
        refusing = null;
        page = null;
        Messages.addGlobalInfo(key);
    }

    public NameRequestRow getRefusing() {
        return refusing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
