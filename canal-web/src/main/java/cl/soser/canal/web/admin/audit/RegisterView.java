package cl.soser.canal.web.admin.audit;

import cl.soser.canal.audit.RegisterCriteria;
import cl.soser.canal.audit.RegisterQuery;
import cl.soser.canal.audit.RegisterRow;
import cl.soser.canal.audit.RegisterTopic;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.DayCursorConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** admin/registro.xhtml: who did what, newest first, narrowed by what the address says. */
@Named
@RequestScoped
public class RegisterView {

    private static final String PAGE = "/admin/registro";
    private static final int SIZE = 50;

    @Inject RegisterQuery registerQuery;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    @Param(name = "sigue", converterClass = DayCursorConverter.class)
    Cursor<LocalDate> after;

    private RegisterForm form;
    private Slice<RegisterRow> page;

    @PostConstruct
    void open() {
        form = RegisterForm.of(request, LocalDate.now(clock));
        page = registerQuery.page(form.criteria(), after, SIZE);
    }

    public RegisterCriteria getCriteria() {
        return form.criteria();
    }

    public List<RegisterRow> getRows() {
        return page.rows();
    }

    public List<SelectItem> getTopics() {
        return Stream.of(RegisterTopic.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("evidenceTopic." + one)))
                .toList();
    }

    public String getTopic() {
        return form.criteria().topic() == null ? null : form.criteria().topic().name();
    }

    public boolean isFiltered() {
        RegisterCriteria by = form.criteria();
        return by.person() != null || by.ticket() != null || by.topic() != null;
    }

    /** The first page again; null on it. */
    public String getFirst() {
        return after == null ? null : PAGE + form.query();
    }

    /** Null where this is the last page. */
    public String getNext() {
        if (!page.more()) {
            return null;
        }
        RegisterRow last = getRows().get(getRows().size() - 1);
        return PAGE + form.query() + "&sigue=" + new Cursor<>(last.day(), last.id());
    }

    public String getFile() {
        return PAGE + ".csv" + form.query();
    }
}
