package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.account.Role;
import cl.soser.canal.escalation.OnCallGap;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The rota of those on call: the form on gestion/vencimientos.xhtml, and its gaps. */
@Named
@RequestScoped
public class OnCallView {

    @Inject OnCallService onCallService;
    @Inject CurrentUser user;
    @Inject CatalogueLabels labels;
    @Inject Clock clock;

    private final OnCallShiftForm form = new OnCallShiftForm();
    private List<String> gaps;

    public boolean isKeeper() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public List<SelectItem> getPeople() {
        return onCallService.callable().stream()
                .map(one -> new SelectItem(one.getId(), one.getDisplayName()))
                .toList();
    }

    public void add() {
        onCallService.add(form.command(clock.getZone()));
        Messages.addFlashGlobalInfo("onCall.done");
        Faces.redirect("/gestion/vencimientos");
    }

    public void remove(long id) {
        onCallService.remove(id);
        Messages.addFlashGlobalInfo("onCall.removed");
        Faces.redirect("/gestion/vencimientos");
    }

    /** From now on for a week, when nobody can be called; empty for whom it does not concern. */
    public List<String> getGaps() {
        if (gaps == null) {
            gaps =
                    user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES) || user.is(Role.AREA)
                            ? onCallService.gaps().stream().map(this::words).toList()
                            : List.of();
        }
        return gaps;
    }

    private String words(OnCallGap gap) {
        String area =
                gap.area() == null ? Bundles.text("onCall.area.all") : labels.area(gap.area());
        return gap.isNow(clock.instant())
                ? Bundles.text("onCall.gap.now", area, DeadlineLabels.compact(gap.until()))
                : Bundles.text(
                        "onCall.gap",
                        area,
                        DeadlineLabels.compact(gap.from()),
                        DeadlineLabels.compact(gap.until()));
    }

    public List<Integer> getOrdinals() {
        return IntStream.rangeClosed(1, 9).boxed().toList();
    }

    public OnCallShiftForm getForm() {
        return form;
    }
}
