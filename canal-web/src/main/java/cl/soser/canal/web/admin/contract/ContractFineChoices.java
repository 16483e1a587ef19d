package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.FineUnit;
import cl.soser.canal.contract.Indicator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.stream.Stream;

/** What a row of the table of fines may be made of. */
@Named
@RequestScoped
public class ContractFineChoices {

    public Indicator[] getFinable() {
        return Stream.of(Indicator.values()).filter(Indicator::isFined).toArray(Indicator[]::new);
    }

    public FineUnit[] getUnits() {
        return FineUnit.values();
    }
}
