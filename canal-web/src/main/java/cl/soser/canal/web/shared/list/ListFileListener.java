package cl.soser.canal.web.shared.list;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.files.ContentDisposition;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.omnifaces.util.Beans;
import org.primefaces.component.datatable.DataTable;

/**
 * Answers the address of a page that asks for one of its lists as a file ({@link ListFileLink}):
 * with that list alone, where the page would show it.
 */
public class ListFileListener implements SystemEventListener {

    /** Attribute of a table that may be had as a file: what the file is called. */
    static final String NAME = "file";

    private static final Set<VisitHint> SHOWN = EnumSet.of(VisitHint.SKIP_UNRENDERED);

    @Inject ListSize listSize;

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext context = event.getFacesContext();
        String id = listSize.file();
        if (id != null && !context.getResponseComplete()) {
            answer(context, id);
        }
    }

    private static void answer(FacesContext context, String id) {
        try {
            send(context, id);
        } catch (CanalException no) {
            refuse(context, no);
        } catch (EJBAccessException no) {
            refuse(context, new NotFoundException());
        }
        context.responseComplete();
        Map<String, Object> ofView = context.getViewRoot().getViewMap(false);
        if (ofView != null) {
            ofView.clear();
        }
    }

    /** In the place where the page would show it: what stands around it may give it its rows. */
    private static void send(FacesContext context, String id) {
        boolean[] sent = new boolean[1];
        context.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(context, null, SHOWN),
                        (visit, component) -> {
                            if (!(component instanceof DataTable table)) {
                                return VisitResult.ACCEPT;
                            }
                            if (!id.equals(table.getId()) || name(table) == null) {
                                return VisitResult.REJECT;
                            }
                            sent[0] = true;
                            send(context, table);
                            return VisitResult.COMPLETE;
                        });
        if (!sent[0]) {
            throw new NotFoundException();
        }
    }

    private static Object name(DataTable table) {
        return table.getAttributes().get(NAME);
    }

    private static void send(FacesContext context, DataTable table) {
        ListFileWriter writer = Beans.getReference(ListFileWriter.class);
        writer.admit();
        writer.register(rows(table));
        ExternalContext external = context.getExternalContext();
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseHeader("Cache-Control", "private, no-store");
        external.setResponseHeader(
                "Content-Disposition", ContentDisposition.of(writer.fileName(name(table)), false));
        try {
            writer.write(context, table, external.getResponseOutputStream());
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** How many it has; a table that reads its pages itself reads one as long as a file. */
    private static int rows(DataTable table) {
        if (!table.isLazy()) {
            return table.getRowCount();
        }
        table.setRows(Slice.MOST);
        table.loadLazyDataIfEnabled();
        return table.getLazyDataModel().getWrappedData().size();
    }

    /** After the first row the status cannot change; the file itself says that it is incomplete. */
    private static void refuse(FacesContext context, CanalException no) {
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        try {
            if (!response.isCommitted()) {
                FileErrorResponse.send(request(context), response, no);
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
