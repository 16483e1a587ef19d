package cl.soser.canal.web.admin.routing;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import cl.soser.canal.directory.School;
import cl.soser.canal.routing.RoutingRuleContent;
import cl.soser.canal.routing.RoutingRuleRow;
import cl.soser.canal.routing.RoutingRuleService;
import cl.soser.canal.routing.trial.RoutingTrial;
import cl.soser.canal.routing.trial.RoutingTrialQuery;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.canal.web.shared.form.SchoolPick;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/regla.xhtml: one rule, written beside what it would have done to past requests. */
@Named
@ViewScoped
public class RoutingRuleView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;
    private static final List<Integer> DAYS = List.of(30, USUAL_DAYS, 365, 0);

    @Inject RoutingRuleService routingRuleService;
    @Inject ConcurrentChange concurrentChange;
    @Inject RoutingTrialQuery routingTrialQuery;
    @Inject CatalogueQuery catalogueQuery;
    @Inject DirectoryQuery directoryQuery;

    @Param(name = "dias")
    transient String askedDays;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private final SchoolPick pick = new SchoolPick();
    private List<RoutingRuleRow> rows;
    private RoutingRuleRow row;
    private RoutingRuleForm form = new RoutingRuleForm();
    private Long after;
    private int days = USUAL_DAYS;
    private RoutingTrial trial;
    private boolean used;

    public void load() {
        if (Faces.isPostback()) {
            return;
        }
        rows = routingRuleService.all();
        days = days(askedDays);
        if (asked == null) {
            after = rows.size() < 2 ? null : rows.get(rows.size() - 2).id();
            return;
        }
        row =
                rows.stream()
                        .filter(one -> asked.equals(one.id()))
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        form = RoutingRuleForm.of(row.text());
        after = row.after();
        used = routingRuleService.isUsed(row.id());
        if (row.text().about().place().school() != null) {
            School school = directoryQuery.school(row.text().about().place().school());
            pick.setText(school.getName());
            pick.setSchool(school.getScheme() + ":" + school.getCode());
        }
        tryOnOpening();
    }

    /** A rule older than what a rule may say today opens all the same, to be mended. */
    private void tryOnOpening() {
        Refusal.of(this::tryOut)
                .ifPresent(no -> Messages.addGlobalWarn(no.getMessage(), no.arguments()));
    }

    private static int days(String asked) {
        return DAYS.stream()
                .filter(one -> String.valueOf(one).equals(asked))
                .findAny()
                .orElse(USUAL_DAYS);
    }

    /** What it would have done; the place of the answer is beside the form. */
    public void tryOut() {
        RoutingRuleContent text = text();
        if (text != null) {
            trial = routingTrialQuery.of(row == null ? null : row.id(), text, after, days);
        }
    }

    public void save() {
        keep(false);
    }

    /** It is saved only as it was tried, so its author has seen the effect. */
    public void putInForce() {
        keep(true);
    }

    private void keep(boolean inForce) {
        RoutingRuleContent text = text();
        if (text == null) {
            return;
        }
        if (inForce && (trial == null || !trial.code().equals(text.code(after)))) {
            tryOut();
            Messages.addGlobalWarn("rule.lookFirst");
            return;
        }
        concurrentChange.orAgain(
                ConfigurationKind.REGLA,
                row == null ? null : row.id(),
                () -> {
                    long id =
                            routingRuleService.save(
                                    row == null ? null : row.id(),
                                    row == null ? 0 : row.version(),
                                    text,
                                    after,
                                    inForce,
                                    inForce ? trial.code() : null);
                    done(inForce ? "rule.inForce" : "rule.saved", "/admin/regla?id=" + id);
                },
                this::renew);
    }

    private void renew() {
        rows = routingRuleService.all();
        if (row != null) {
            long id = row.id();
            row =
                    rows.stream()
                            .filter(one -> one.id() == id)
                            .findAny()
                            .orElseThrow(NotFoundException::new);
        }
    }

    public void switchOff() {
        routingRuleService.switchOff(row.id(), row.version());
        done("rule.off", "/admin/regla?id=" + row.id());
    }

    public void delete() {
        routingRuleService.delete(row.id(), row.version());
        done("rule.deleted", "/admin/reglas");
    }

    private static void done(String message, String address) {
        Messages.addFlashGlobalInfo(message);
        Faces.redirect(address);
    }

    /** Null while several schools fit what was typed. */
    private RoutingRuleContent text() {
        boolean anywhere = pick.getText() == null || pick.getText().isBlank();
        Long school = anywhere ? null : pick.place(directoryQuery);
        return anywhere || school != null ? form.text(school) : null;
    }

    /** Everywhere it could stand, in words. */
    public List<SelectItem> getPlaces() {
        return rows.stream()
                .filter(one -> row == null || one.id() != row.id())
                .map(
                        one ->
                                new SelectItem(
                                        one.id(),
                                        Bundles.text(
                                                "rule.after.one", one.place(), one.text().name())))
                .toList();
    }

    /** Of the topic chosen; all of them before one is. */
    public List<Subtopic> getSubtopics() {
        return form.getTopic() == null
                ? catalogueQuery.subtopics()
                : catalogueQuery.subtopics(form.getTopic());
    }

    public List<Area> getAreas() {
        return catalogueQuery.areas().stream()
                .filter(one -> !one.isRetired() || isNamed(one.getCode()))
                .toList();
    }

    private boolean isNamed(String area) {
        return area.equals(form.getArea()) || List.of(form.getCopies()).contains(area);
    }

    public List<Region> getRegions() {
        return directoryQuery.regions();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    /** What a rule may ask for: all kinds but none. */
    public DangerKind[] getDangers() {
        return Stream.of(DangerKind.values())
                .filter(kind -> kind != DangerKind.NINGUNO)
                .toArray(DangerKind[]::new);
    }

    public Context[] getContexts() {
        return Context.values();
    }

    public boolean isExisting() {
        return row != null;
    }

    public boolean isActive() {
        return row != null && row.active();
    }

    /** It never routed anything and is not asked. */
    public boolean isDeletable() {
        return row != null && !row.active() && !used;
    }

    public RoutingRuleRow getRow() {
        return row;
    }

    public RoutingRuleForm getForm() {
        return form;
    }

    public SchoolPick getPick() {
        return pick;
    }

    public RoutingTrial getTrial() {
        return trial;
    }

    public Long getAfter() {
        return after;
    }

    public void setAfter(Long after) {
        this.after = after;
    }

    public List<Integer> getPeriods() {
        return DAYS;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
