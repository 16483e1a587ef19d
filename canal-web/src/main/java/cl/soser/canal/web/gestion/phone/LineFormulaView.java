package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.account.Role;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The formula the figures are reckoned by, those there are, and the one in force. */
@Named
@RequestScoped
public class LineFormulaView {

    @Inject LineIndicatorService lineIndicatorService;
    @Inject LineAddress address;
    @Inject CurrentUser user;

    private LineFormula inForce;

    @PostConstruct
    void open() {
        inForce = lineIndicatorService.formula();
    }

    /** From now on the one in force. */
    public void measure() {
        lineIndicatorService.measureBy(address.formula());
        Redirect.to(address.of(address.month()), "line.formula.done");
    }

    /** "promedio de los días, sobre las llamadas ofrecidas". */
    public String getFormulaName() {
        return name(address.formula());
    }

    public String getInForceName() {
        return name(inForce);
    }

    private static String name(LineFormula of) {
        return Bundles.text(
                "line.formula.name",
                Bundles.text("line.averaging." + of.averaging()),
                Bundles.text("line.base." + of.base()));
    }

    public boolean isInForce() {
        return address.formula().equals(inForce);
    }

    public boolean isAdministrator() {
        return user.is(Role.ADMINISTRADOR);
    }

    public List<SelectItem> getAveragings() {
        return Stream.of(LineFormula.Averaging.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("line.averaging." + one)))
                .toList();
    }

    public List<SelectItem> getBases() {
        return Stream.of(LineFormula.Base.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("line.base." + one)))
                .toList();
    }
}
