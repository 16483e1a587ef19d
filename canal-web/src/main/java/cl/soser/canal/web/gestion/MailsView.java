package cl.soser.canal.web.gestion;

import cl.soser.canal.inbound.InboundMailService;
import cl.soser.canal.inbound.MailPile;
import cl.soser.canal.inbound.MailRow;
import cl.soser.canal.inbound.MailboxStatus;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** gestion/correo.xhtml: mails a person must place, and what became of the others. */
@Named
@RequestScoped
public class MailsView {

    private static final String PAGE = "/gestion/correo";
    private static final int ROWS = 25;
    private static final Pattern KEY = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

    @Inject InboundMailService inboundMailService;

    private MailPile pile;
    private Cursor<Instant> after;
    private Slice<MailRow> page;
    private MailboxStatus status;

    @PostConstruct
    void open() {
        String value = Faces.getRequestParameter("ver");
        pile =
                Stream.of(MailPile.values())
                        .filter(one -> code(one).equals(value))
                        .findAny()
                        .orElse(MailPile.POR_VER);
        String from = Faces.getRequestParameter("desde");
        Matcher key = KEY.matcher(from == null ? "" : from);
        after =
                key.matches()
                        ? new Cursor<>(
                                Instant.ofEpochMilli(Long.parseLong(key.group(1))),
                                Long.parseLong(key.group(2)))
                        : null;
        page = inboundMailService.page(pile, after, ROWS);
        status = inboundMailService.status();
    }

    /** As the address says it. */
    public String code(MailPile one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    public MailboxStatus getStatus() {
        return status;
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        Cursor<Instant> last = page.rows().get(page.rows().size() - 1).cursor();
        return PAGE
                + "?ver="
                + code(pile)
                + "&desde="
                + last.value().toEpochMilli()
                + "-"
                + last.id();
    }

    public String getFirst() {
        return after == null ? null : PAGE + "?ver=" + code(pile);
    }
}
