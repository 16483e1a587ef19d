package cl.soser.canal.web.gestion.contract;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.ContractTermRow;
import cl.soser.canal.sla.ContractTermService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * gestion/plazo-contrato.xhtml: the terms of the contract, proposed by one person and confirmed by
 * another.
 */
@Named
@ViewScoped
public class ContractTermView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/gestion/plazo-contrato";

    @Inject ContractTermService contractTermService;
    @Inject CatalogueQuery catalogueQuery;
    @Inject CurrentUser user;

    private final List<MotiveHours> motives = new ArrayList<>();
    private List<ContractTermRow> proposals;
    private LocalDate from;
    private String reason;
    private boolean agreed;
    private String why;

    /** The hours of a motive; blank where it has no term. */
    public static class MotiveHours implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String motive;
        private final String label;
        private final Integer now;
        private String hours;

        MotiveHours(String motive, String label, Integer now) {
            this.motive = motive;
            this.label = label;
            this.now = now;
            this.hours = now == null ? "" : now.toString();
        }

        public String getLabel() {
            return label;
        }

        public Integer getNow() {
            return now;
        }

        public String getHours() {
            return hours;
        }

        public void setHours(String hours) {
            this.hours = hours;
        }

        private boolean isGiven() {
            return hours != null && !hours.isBlank();
        }

        private int number() {
            if (!hours.strip().matches("\\d{1,4}")) {
                throw new NotAllowedException("contractTerm.number");
            }
            return Integer.parseInt(hours.strip());
        }
    }

    @PostConstruct
    void open() {
        if (!user.isLeader()) {
            throw new NotFoundException();
        }
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
        proposals = contractTermService.proposals();
    }

    public void propose() {
        if (from == null) {
            throw new NotAllowedException("contractTerm.past");
        }
        contractTermService.propose(
                motives.stream()
                        .filter(MotiveHours::isGiven)
                        .collect(Collectors.toMap(one -> one.motive, MotiveHours::number)),
                from,
                reason);
        done("contractTerm.proposed");
    }

    public void decide() {
        ContractTermRow row = requireWaiting();
        if (agreed) {
            contractTermService.confirm(row.id(), row.version(), why);
        } else {
            contractTermService.reject(row.id(), row.version(), why);
        }
        done(agreed ? "contractTerm.confirmed" : "contractTerm.rejected");
    }

    public void withdraw() {
        ContractTermRow row = requireWaiting();
        contractTermService.withdraw(row.id(), row.version(), why);
        done("contractTerm.withdrawn");
    }

    private ContractTermRow requireWaiting() {
        ContractTermRow row = getWaiting();
        if (row == null) {
            throw new NotAllowedException("contractTerm.none");
        }
        return row;
    }

    private static void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect(PAGE);
    }

    /** The one that waits; null if none does. */
    public ContractTermRow getWaiting() {
        return proposals.stream().filter(ContractTermRow::isWaiting).findAny().orElse(null);
    }

    public List<ContractTermRow> getDecided() {
        return proposals.stream().filter(one -> !one.isWaiting()).toList();
    }

    /** "Consulta 72 h · Reclamo 72 h". */
    public String hours(ContractTermRow row) {
        return new TreeMap<>(row.proposed().hours())
                .entrySet().stream()
                        .map(
                                one ->
                                        Bundles.text(
                                                "contractTerm.hours.of",
                                                Bundles.text("motive." + one.getKey()),
                                                one.getValue()))
                        .collect(Collectors.joining(" · "));
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

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
