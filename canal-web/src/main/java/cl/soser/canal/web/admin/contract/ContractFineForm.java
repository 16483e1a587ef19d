package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.FineUnit;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import java.io.Serializable;

/** A row of the table of fines as it is being written. */
public class ContractFineForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Indicator fined = Indicator.GENERAL;
    private String bandFrom;
    private String bandUntil;
    private String amount;
    private FineUnit unit = FineUnit.UTM;
    private String fineFrom;

    FineBand band() {
        boolean share = fined.getKind() == Indicator.Kind.SHARE;
        String name = Bundles.text("contract.fine.band");
        return new FineBand(
                fined,
                share ? Shares.readPercent(bandFrom, name) : Shares.read(bandFrom, name),
                share ? Shares.readPercent(bandUntil, name) : Shares.read(bandUntil, name),
                Shares.read(amount, Bundles.text("contract.fine.amount")),
                unit,
                ContractLabels.month(fineFrom),
                null);
    }

    public Indicator getFined() {
        return fined;
    }

    public void setFined(Indicator fined) {
        this.fined = fined;
    }

    public String getBandFrom() {
        return bandFrom;
    }

    public void setBandFrom(String bandFrom) {
        this.bandFrom = bandFrom;
    }

    public String getBandUntil() {
        return bandUntil;
    }

    public void setBandUntil(String bandUntil) {
        this.bandUntil = bandUntil;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public FineUnit getUnit() {
        return unit;
    }

    public void setUnit(FineUnit unit) {
        this.unit = unit;
    }

    public String getFineFrom() {
        return fineFrom;
    }

    public void setFineFrom(String fineFrom) {
        this.fineFrom = fineFrom;
    }
}
