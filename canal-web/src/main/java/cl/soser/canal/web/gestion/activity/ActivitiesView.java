package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.Activity;
import cl.soser.canal.activity.ActivityCriteria;
import cl.soser.canal.activity.ActivityKind;
import cl.soser.canal.activity.ActivityRow;
import cl.soser.canal.activity.ActivitySchool;
import cl.soser.canal.activity.ActivityService;
import cl.soser.canal.activity.ActivityState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/**
 * gestion/actividades.xhtml: what is planned and what was held, as a month or as lists; the schools
 * nothing shows; and how far a year got.
 */
@Named
@RequestScoped
public class ActivitiesView {

    private static final String PAGE = "/gestion/actividades";
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject ActivityService activityService;
    @Inject ActivityMonth month;
    @Inject CurrentUser user;

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
    private ListFields filter;
    private List<ActivityRow> rows = List.of();
    private List<ActivitySchool> schools = List.of();
    private String next;
    private Map<Long, String> names = Map.of();

    @PostConstruct
    void look() {
        pile = askedPile == null ? ActivityPile.POR_HACER : askedPile;
        switch (pile) {
            case POR_HACER -> list(ActivityState.PLANIFICADA);
            case REALIZADAS -> list(ActivityState.REALIZADA);
            case SUSPENDIDAS -> list(ActivityState.SUSPENDIDA);
            case MES -> rows = activityService.month(month.first());
            case SIN_RESPALDO -> unshown();
            case COBERTURA -> {
                // asked for when it is shown
            }
        }
        Set<Long> owners =
                rows.stream().map(row -> row.activity().getOwner()).collect(Collectors.toSet());
        names = activityService.names(owners);
    }

    private void list(ActivityState state) {
        DaySpan due = new DaySpan(dueFrom, dueUntil);
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
                        .ordered("dia", state == ActivityState.PLANIFICADA, order);
        Slice<ActivityRow> page =
                activityService.page(
                        new ActivityCriteria(state, kind, filter.value("que"), due),
                        filter.getOrder(),
                        Cursor.parse(after, LocalDate::parse),
                        listSize.of(ROWS));
        rows = page.rows();
        if (page.more()) {
            Activity end = rows.get(rows.size() - 1).activity();
            next = filter.after("desde", new Cursor<>(end.getDueOn(), end.getId()));
        }
    }

    private void unshown() {
        Long below = after != null && after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null;
        Slice<ActivitySchool> page = activityService.unshown(below, listSize.of(ROWS));
        schools = page.rows();
        next = page.more() ? here() + "&desde=" + schools.get(schools.size() - 1).getId() : null;
    }

    private String here() {
        return filter == null ? address(pile) : filter.getAddress();
    }

    public ActivityPile[] getPiles() {
        return ActivityPile.values();
    }

    public ActivityPile getPile() {
        return pile;
    }

    public String address(ActivityPile one) {
        return PAGE + "?ver=" + one.code();
    }

    /** How many are late; shown beside those to come. */
    public long getLate() {
        return activityService.late();
    }

    public boolean isListed() {
        return pile == ActivityPile.POR_HACER
                || pile == ActivityPile.REALIZADAS
                || pile == ActivityPile.SUSPENDIDAS;
    }

    public List<ActivityRow> getRows() {
        return rows;
    }

    public List<ActivitySchool> getSchools() {
        return schools;
    }

    public String owner(Activity activity) {
        return names.get(activity.getOwner());
    }

    /** Null where the page shows no list of activities. */
    public ListFields getFilter() {
        return filter;
    }

    public String getNext() {
        return next;
    }

    public String getFirst() {
        return after == null ? null : here();
    }

    /** Who keeps the calendar. */
    public boolean isKeeper() {
        return user.isLeader();
    }
}
