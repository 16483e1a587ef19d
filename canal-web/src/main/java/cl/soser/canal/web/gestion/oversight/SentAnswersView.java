package cl.soser.canal.web.gestion.oversight;

import cl.soser.canal.oversight.SentAnswerCriteria;
import cl.soser.canal.oversight.SentAnswerQuery;
import cl.soser.canal.oversight.SentAnswerRow;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.InstantCursorConverter;
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

    @Inject SentAnswerQuery sentAnswerQuery;

    @Param(name = "desde", converterClass = DayConverter.class)
    LocalDate from;

    @Param(name = "hasta", converterClass = DayConverter.class)
    LocalDate until;

    @Param(name = "motivo")
    String motive;

    @Param String area;

    @Param(name = "antes", converterClass = InstantCursorConverter.class)
    Cursor<Instant> before;

    private SentAnswerCriteria filter;
    private Slice<SentAnswerRow> page;
    private Map<Long, String> names;

    @PostConstruct
    void look() {
        filter = new SentAnswerCriteria(day(from), day(until), code(motive), code(area));
        page = sentAnswerQuery.page(filter, before, ROWS);
        names =
                sentAnswerQuery.names(
                        page.rows().stream()
                                .map(SentAnswerRow::sentBy)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
    }

    private static LocalDate day(LocalDate asked) {
        return asked == null || asked.getYear() < 2000 || asked.getYear() > 2100 ? null : asked;
    }

    private static String code(String asked) {
        return asked != null && asked.matches("[A-Z_]{2,30}") ? asked : null;
    }

    private String address() {
        StringBuilder address = new StringBuilder(PAGE).append("?ver=todas");
        add(address, "desde", filter.from());
        add(address, "hasta", filter.until());
        add(address, "motivo", filter.motive());
        add(address, "area", filter.area());
        return address.toString();
    }

    private static void add(StringBuilder address, String name, Object value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(value);
        }
    }

    public List<SentAnswerRow> getRows() {
        return page.rows();
    }

    /** Who sent it; null where a machine did. */
    public String sender(SentAnswerRow row) {
        return row.sentBy() == null ? null : names.get(row.sentBy());
    }

    public String getFrom() {
        return filter.from() == null ? null : filter.from().toString();
    }

    public String getUntil() {
        return filter.until() == null ? null : filter.until().toString();
    }

    public String getMotive() {
        return filter.motive();
    }

    public String getArea() {
        return filter.area();
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        return address() + "&antes=" + page.rows().get(page.rows().size() - 1).cursor();
    }

    public String getFirst() {
        return before == null ? null : address();
    }
}
