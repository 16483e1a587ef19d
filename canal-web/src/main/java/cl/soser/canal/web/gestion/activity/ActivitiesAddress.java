package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.ActivityCriteria;
import cl.soser.canal.activity.ActivityKind;
import cl.soser.canal.activity.ActivityState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.ListFields;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

/** What the address of gestion/actividades.xhtml asks for. */
@Named
@RequestScoped
public class ActivitiesAddress {

    private static final String PAGE = "/gestion/actividades";

    @Param(name = "ver", converterClass = CodeConverter.class)
    ActivityPile askedPile;

    @Param(name = "tipo", converterClass = OptionConverter.class)
    ActivityKind kind;

    @Param(name = "que", converterClass = WordsConverter.class)
    String words;

    @Param(name = "diaDesde", converterClass = DayConverter.class)
    LocalDate dueFrom;

    @Param(name = "diaHasta", converterClass = DayConverter.class)
    LocalDate dueUntil;

    @Param(name = "orden", converterClass = CodeConverter.class)
    ListOrder order;

    @Param(name = "desde")
    String after;

    private ActivityPile pile;
    private DaySpan due;
    private ListFields filter;

    @PostConstruct
    void read() {
        pile = askedPile == null ? ActivityPile.POR_HACER : askedPile;
        due = new DaySpan(dueFrom, dueUntil);
        if (isListed()) {
            filter =
                    ListFields.of(PAGE)
                            .keep("ver", pile.code())
                            .text("que", "listFilter.words", words)
                            .option(
                                    "tipo",
                                    "activity.kind",
                                    kind,
                                    ActivityKind.values(),
                                    "activityKind")
                            .under("que")
                            .days("dia", "activity.day", due)
                            .ordered("dia", pile.state() == ActivityState.PLANIFICADA, order);
        }
    }

    ActivityCriteria criteria() {
        return new ActivityCriteria(pile.state(), kind, filter.value("que"), due);
    }

    /** Where a page of activities goes on; null for the first. */
    Cursor<LocalDate> from() {
        return Cursor.parse(after, LocalDate::parse);
    }

    /** Where a page of schools goes on; null for the first. */
    Long below() {
        return after != null && after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null;
    }

    /** The same list from there on. */
    String after(Object place) {
        return filter == null ? of(pile) + "&desde=" + place : filter.after("desde", place);
    }

    /** Null on the first page. */
    public String getFirst() {
        if (after == null) {
            return null;
        }
        return filter == null ? of(pile) : filter.getAddress();
    }

    public String of(ActivityPile one) {
        return PAGE + "?ver=" + one.code();
    }

    public ActivityPile getPile() {
        return pile;
    }

    public boolean isListed() {
        return pile.state() != null;
    }

    /** Null where the page shows no list of activities. */
    public ListFields getFilter() {
        return filter;
    }
}
