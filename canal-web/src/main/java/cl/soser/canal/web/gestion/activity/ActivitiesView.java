package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.Activity;
import cl.soser.canal.activity.ActivityRow;
import cl.soser.canal.activity.ActivitySchool;
import cl.soser.canal.activity.ActivityService;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * gestion/actividades.xhtml: what is planned and what was held, as a month or as lists; the schools
 * nothing shows; and how far a year got.
 */
@Named
@RequestScoped
public class ActivitiesView {

    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject ActivityService activityService;
    @Inject ActivitiesAddress address;
    @Inject ActivityMonth month;
    @Inject CurrentUser user;

    private List<ActivityRow> rows = List.of();
    private List<ActivitySchool> schools = List.of();
    private String next;
    private Map<Long, String> names = Map.of();

    @PostConstruct
    void look() {
        switch (address.getPile()) {
            case POR_HACER, REALIZADAS, SUSPENDIDAS -> list();
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

    private void list() {
        Slice<ActivityRow> page =
                activityService.page(
                        address.criteria(),
                        address.getFilter().getOrder(),
                        address.from(),
                        listSize.of(ROWS));
        rows = page.rows();
        if (page.more()) {
            Activity end = rows.get(rows.size() - 1).activity();
            next = address.after(new Cursor<>(end.getDueOn(), end.getId()));
        }
    }

    private void unshown() {
        Slice<ActivitySchool> page = activityService.unshown(address.below(), listSize.of(ROWS));
        schools = page.rows();
        next = page.more() ? address.after(schools.get(schools.size() - 1).getId()) : null;
    }

    public ActivityPile[] getPiles() {
        return ActivityPile.values();
    }

    /** How many are late; shown beside those to come. */
    public long getLate() {
        return activityService.late();
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

    public String getNext() {
        return next;
    }

    /** Who keeps the calendar. */
    public boolean isKeeper() {
        return user.isLeader();
    }
}
