package cl.soser.canal.web.gestion.inbound;

import cl.soser.canal.inbound.InboundMailService;
import cl.soser.canal.inbound.MailDoubt;
import cl.soser.canal.inbound.MailPile;
import cl.soser.canal.inbound.MailRow;
import cl.soser.canal.inbound.MailboxStatus;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.MomentCursorConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/correo.xhtml: mails a person must place, and what became of the others. */
@Named
@RequestScoped
public class MailsView {

    private static final String PAGE = "/gestion/correo";
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject InboundMailService inboundMailService;

    @Param(name = "ver", converterClass = CodeConverter.class)
    MailPile asked;

    @Param(name = "q", converterClass = WordsConverter.class)
    String words;

    @Param(name = "duda", converterClass = OptionConverter.class)
    MailDoubt doubt;

    @Param(name = "llegadaDesde", converterClass = DayConverter.class)
    LocalDate receivedFrom;

    @Param(name = "llegadaHasta", converterClass = DayConverter.class)
    LocalDate receivedUntil;

    @Param(name = "orden", converterClass = CodeConverter.class)
    ListOrder order;

    @Param(name = "desde", converterClass = MomentCursorConverter.class)
    Cursor<Instant> after;

    private MailPile pile;
    private ListFields filter;
    private Slice<MailRow> page;
    private MailboxStatus status;

    @PostConstruct
    void open() {
        pile = asked == null ? MailPile.POR_VER : asked;
        DaySpan received = new DaySpan(receivedFrom, receivedUntil);
        filter =
                ListFields.of(PAGE)
                        .keep("ver", code(pile))
                        .text("q", "mails.filter", words)
                        .option("duda", "mails.why", doubt, MailDoubt.values(), "doubt")
                        .days("llegada", "mails.received", received)
                        .ordered("llegada", pile.isOldestFirst(), order);
        page =
                inboundMailService.page(
                        pile,
                        filter.value("q"),
                        doubt,
                        received,
                        filter.getOrder(),
                        after,
                        listSize.of(ROWS));
        status = inboundMailService.status();
    }

    /** As the address says it. */
    public String code(MailPile one) {
        return CodeConverter.code(one);
    }

    public MailPile[] getPiles() {
        return MailPile.values();
    }

    public MailPile getPile() {
        return pile;
    }

    /** Null for lists that need no attention. */
    public Long count(MailPile one) {
        return one.isOldestFirst() ? inboundMailService.waiting(one) : null;
    }

    public List<MailRow> getRows() {
        return page.rows();
    }

    public ListFields getFilter() {
        return filter;
    }

    public MailboxStatus getStatus() {
        return status;
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        Cursor<Instant> last = page.rows().get(page.rows().size() - 1).cursor();
        return filter.after("desde", MomentCursorConverter.text(last));
    }

    public String getFirst() {
        return after == null ? null : filter.getAddress();
    }
}
