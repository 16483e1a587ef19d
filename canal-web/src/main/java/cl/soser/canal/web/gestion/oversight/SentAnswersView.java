package cl.soser.canal.web.gestion.oversight;

import cl.soser.canal.oversight.SentAnswerCriteria;
import cl.soser.canal.oversight.SentAnswerQuery;
import cl.soser.canal.oversight.SentAnswerRow;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.InstantCursorConverter;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.cdi.Param;

/** gestion/respuestas.xhtml: every answer that left, the last first. */
@Named
@RequestScoped
public class SentAnswersView {

    private static final String PAGE = "/gestion/respuestas";
    private static final int ROWS = 30;

    @Inject ListSize listSize;
    @Inject SentAnswerQuery sentAnswerQuery;
    @Inject FilterChoices filterChoices;

    @Param(name = "salidaDesde", converterClass = DayConverter.class)
    LocalDate from;

    @Param(name = "salidaHasta", converterClass = DayConverter.class)
    LocalDate until;

    @Param(name = "motivo")
    String motive;

    @Param String area;

    @Param(name = "orden", converterClass = CodeConverter.class)
    ListOrder order;

    @Param(name = "antes", converterClass = InstantCursorConverter.class)
    Cursor<Instant> before;

    private ListFields filter;
    private Slice<SentAnswerRow> page;
    private Map<Long, String> names;

    @PostConstruct
    void look() {
        DaySpan left = new DaySpan(from, until);
        filter =
                ListFields.of(PAGE)
                        .days("salida", "sent.left", left)
                        .choice("motivo", "inbox.motive", motive, filterChoices.getMotives())
                        .choice("area", "remedy.area", area, filterChoices.getAreas())
                        .ordered("salida", false, order);
        page =
                sentAnswerQuery.page(
                        new SentAnswerCriteria(
                                left.from(),
                                left.until(),
                                filter.value("motivo"),
                                filter.value("area")),
                        filter.getOrder(),
                        before,
                        listSize.of(ROWS));
        names =
                sentAnswerQuery.names(
                        page.rows().stream()
                                .map(SentAnswerRow::sentBy)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
    }

    public List<SentAnswerRow> getRows() {
        return page.rows();
    }

    /** Who sent it; null where a machine did. */
    public String sender(SentAnswerRow row) {
        return row.sentBy() == null ? null : names.get(row.sentBy());
    }

    public ListFields getFilter() {
        return filter;
    }

    public String getNext() {
        return page.more()
                ? filter.after("antes", page.rows().get(page.rows().size() - 1).cursor())
                : null;
    }

    public String getFirst() {
        return before == null ? null : filter.getAddress();
    }
}
