package cl.soser.canal.web.reporting;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.figure.FigureChoice;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The parts of a page of figures, one of which is shown. */
@Named
@RequestScoped
public class FiguresTabs {

    @Inject FiguresRequest figuresRequest;
    @Inject Caller caller;

    public List<FigureChoice> getAll() {
        return FiguresTab.open(caller).stream()
                .map(
                        one ->
                                new FigureChoice(
                                        Bundles.text("figures.part." + one),
                                        figuresRequest
                                                .address()
                                                .with(
                                                        FiguresAddress.PART,
                                                        one == FiguresTab.OPORTUNIDAD
                                                                ? null
                                                                : one.label()),
                                        one == figuresRequest.part()))
                .toList();
    }

    public String getCurrent() {
        return figuresRequest.part().label();
    }

    /**
     * Figures of a contract or of the channel as a whole are narrowed by nothing but the period.
     */
    public boolean isNarrowable() {
        return figuresRequest.part() != FiguresTab.MULTAS
                && figuresRequest.part() != FiguresTab.SERVICIO;
    }

    public boolean isPeriodic() {
        return figuresRequest.part() != FiguresTab.HOY;
    }
}
