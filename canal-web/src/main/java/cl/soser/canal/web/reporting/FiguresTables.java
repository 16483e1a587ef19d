package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.figure.FigureChoice;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Along which dimension the figures are parted, and along which others they may be. */
@Named
@RequestScoped
public class FiguresTables {

    /** Along those that lead to another, a group opens into the next. */
    private static final List<Dimension> OFFERED =
            List.of(
                    Dimension.REGION,
                    Dimension.COMUNA,
                    Dimension.ESTABLECIMIENTO,
                    Dimension.AREA,
                    Dimension.TEMA,
                    Dimension.CANAL,
                    Dimension.CONTEXTO,
                    Dimension.INSTITUCION,
                    Dimension.CONTRATO);

    @Inject FiguresRequest figuresRequest;

    /** An institution sees itself alone. */
    static boolean offers(Dimension one, boolean institution) {
        return OFFERED.contains(one) && !(institution && one == Dimension.INSTITUCION);
    }

    public String getByName() {
        return Bundles.text("figures.by." + figuresRequest.by());
    }

    /** The same within a sentence. */
    public String getByWord() {
        return getByName().toLowerCase(Bundles.LOCALE);
    }

    /** Name and address of every table there is. */
    public List<FigureChoice> getTables() {
        return OFFERED.stream()
                .filter(one -> offers(one, figuresRequest.isOfInstitution()))
                .map(this::choice)
                .toList();
    }

    private FigureChoice choice(Dimension one) {
        return new FigureChoice(
                Bundles.text("figures.by." + one),
                figuresRequest.address().with(FiguresAddress.BY, one.label()) + "#detalle",
                one == figuresRequest.by());
    }
}
