package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.Indicator;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import java.io.Serializable;
import java.math.BigDecimal;

/** What one indicator must reach, as it is typed. */
public class TargetCell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Indicator indicator;
    private String value;

    TargetCell(Indicator indicator, BigDecimal target) {
        this.indicator = indicator;
        this.value = ContractLabels.written(indicator, target);
    }

    BigDecimal read() {
        String name = Bundles.text("indicator." + indicator);
        return switch (indicator.getKind()) {
            case SHARE -> Shares.readPercent(value, name);
            case NUMBER -> Shares.read(value, name);
            case YES_NO -> "true".equals(value) ? BigDecimal.ONE : BigDecimal.ZERO;
        };
    }

    public Indicator getIndicator() {
        return indicator;
    }

    public boolean isYesNo() {
        return indicator.getKind() == Indicator.Kind.YES_NO;
    }

    public String getLabel() {
        return Bundles.text("indicator." + indicator);
    }

    /** "al menos … %", "a lo más …". */
    public String getUnit() {
        return Bundles.text(
                "indicator.unit."
                        + indicator.getKind()
                        + (indicator.isCeiling() ? ".most" : ".least"));
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
