package cl.soser.canal.web.gestion.contract;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.ContractTermService;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The form of gestion/plazo-contrato.xhtml that proposes other hours. */
@Named
@ViewScoped
public class ContractTermProposalView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ContractTermService contractTermService;
    @Inject CatalogueQuery catalogueQuery;

    private final List<MotiveHours> motives = new ArrayList<>();
    private LocalDate from;
    private String reason;

    @PostConstruct
    void open() {
        Map<String, Integer> now = contractTermService.inForce();
        catalogueQuery
                .motives()
                .forEach(
                        one ->
                                motives.add(
                                        new MotiveHours(
                                                one.getCode(),
                                                one.getLabel(),
                                                now.get(one.getCode()))));
    }

    public void propose() {
        if (from == null) {
            throw new NotAllowedException("contractTerm.past");
        }
        contractTermService.propose(
                motives.stream()
                        .filter(MotiveHours::isGiven)
                        .collect(Collectors.toMap(MotiveHours::getMotive, MotiveHours::number)),
                from,
                reason);
        Redirect.to(ContractTermView.PAGE, "contractTerm.proposed");
    }

    /** The most hours that the contract allows today. */
    public int getBound() {
        return contractTermService.bound();
    }

    public List<MotiveHours> getMotives() {
        return motives;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
