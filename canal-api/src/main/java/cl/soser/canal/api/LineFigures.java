package cl.soser.canal.api;

import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineCounts;
import cl.soser.canal.phone.indicator.LineIndicator;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.phone.indicator.LinePeriod;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of the line as the contract of the API writes it; what has no cases is null. */
@Schema(name = "Telefonia")
public record LineFigures(
        @Schema(examples = "2026-10") String mes,
        @Schema(description = "Llamadas que entraron.") long ofrecidas,
        long atendidas,
        long atendidasAntesDe15s,
        @Schema(description = "Las que nadie atendió, por lo que sea.") long abandonadas,
        @Schema(nullable = true, minimum = "0", maximum = "1", examples = "0.8615")
                BigDecimal nivelServicio,
        @Schema(nullable = true, minimum = "0", maximum = "1")
                BigDecimal nivelServicioPromedioDiario,
        @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal abandono,
        @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal abandonoPromedioDiario,
        @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal disponibilidad,
        @Schema(
                        description = "Con qué promedio y sobre qué base se juzga.",
                        examples = "PROMEDIO_DIARIO sobre OFRECIDAS")
                String formula,
        Targets metas,
        Verdicts cumple) {

    static LineFigures of(YearMonth month, LineIndicatorService indicators) {
        LineFormula formula = indicators.formula();
        LinePeriod period = indicators.month(month);
        LineCounts total = period.total();
        LineIndicator service = period.serviceLevel(formula);
        LineIndicator abandonment = period.abandonment(formula);
        return new LineFigures(
                month.toString(),
                total.offered(),
                total.answered(),
                total.quick(),
                total.abandoned(),
                service.shown(service.pooled().value()),
                service.shown(service.mean()),
                abandonment.shown(abandonment.pooled().value()),
                abandonment.shown(abandonment.mean()),
                period.uptime().shown(),
                formula.averaging() + " sobre " + formula.base(),
                new Targets(
                        period.targets().service(),
                        period.targets().abandonment(),
                        period.targets().uptime()),
                new Verdicts(service.met(), abandonment.met(), period.uptime().met()));
    }

    /** What the contract asks of the line. */
    @Schema(name = "MetasTelefonia")
    public record Targets(
            @Schema(examples = "0.85") BigDecimal nivelServicio,
            @Schema(examples = "0.05") BigDecimal abandono,
            @Schema(examples = "0.99") BigDecimal disponibilidad) {}

    /** Whether it was kept; null without cases. */
    @Schema(name = "CumpleTelefonia")
    public record Verdicts(
            @Schema(nullable = true) Boolean nivelServicio,
            @Schema(nullable = true) Boolean abandono,
            @Schema(nullable = true) Boolean disponibilidad) {}
}
