package cl.soser.canal.web.reporting;

import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Along which dimension the figures are parted, and along which others they may be. */
@Named
@RequestScoped
public class FiguresTables {

    @Inject FiguresRequest figuresRequest;

    public String getByName() {
        return Bundles.text("figures.by." + figuresRequest.by());
    }

    /** The same within a sentence. */
    public String getByWord() {
        return getByName().toLowerCase(Bundles.LOCALE);
    }

    /** Name and address of every table there is. */
    public List<FiguresRequest.Choice> getTables() {
        return figuresRequest.offered().stream()
                .map(
                        one ->
                                new FiguresRequest.Choice(
                                        Bundles.text("figures.by." + one),
                                        figuresRequest
                                                        .address()
                                                        .with(FiguresAddress.BY, one.label())
                                                + "#detalle",
                                        one == figuresRequest.by()))
                .toList();
    }
}
