package cl.soser.canal.api;

import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.FineUnit;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.reporting.FineRisk;
import cl.soser.canal.reporting.cases.ReclassifiedCase;
import cl.soser.canal.ticket.termchange.TermChangeKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What fines a month may bring, as the contract of the API writes it. */
@Schema(name = "Multas")
public record FinesAnswer(
        @Schema(examples = "2026-10") String mes,
        @Schema(description = "Los contratos de la institución vigentes en el mes.")
                List<ContractFines> contratos,
        @Schema(
                        description =
                                "Las que dejaron un plazo en el mes: otro motivo que obliga a menos,"
                                        + " anulación, fusión u otra institución.")
                List<Reclassified> reclasificadas) {

    static FinesAnswer of(
            YearMonth month, List<FineRisk.Of> contracts, List<ReclassifiedCase> reclassified) {
        return new FinesAnswer(
                month.toString(),
                contracts.stream().map(ContractFines::of).toList(),
                reclassified.stream().map(Reclassified::of).toList());
    }

    /** One contract. */
    @Schema(name = "MultasContrato")
    public record ContractFines(
            @Schema(examples = "85-41-LR21") String contrato,
            @Schema(examples = "Licitación 85-41-LR21") String nombre,
            @Schema(description = "true si el contrato no define ninguna multa en el mes.")
                    boolean sinTabla,
            List<IndicatorFine> indicadores) {

        private static ContractFines of(FineRisk.Of one) {
            return new ContractFines(
                    one.contract(),
                    one.label(),
                    !one.tabled(),
                    one.risks().stream().map(IndicatorFine::of).toList());
        }
    }

    /** One indicator of a contract. */
    @Schema(name = "MultaIndicador")
    public record IndicatorFine(
            Indicator indicador,
            @Schema(
                            description = "Con lo que va del mes; null sin casos.",
                            nullable = true,
                            examples = "0.9286")
                    BigDecimal valor,
            @Schema(examples = "0.98") BigDecimal meta,
            @Schema(nullable = true) Boolean cumple,
            @Schema(description = "true si el contrato no define multa para este indicador.")
                    boolean sinTabla,
            @Schema(
                            description = "El de la tabla en que cae el valor; null si ninguno.",
                            nullable = true)
                    Band tramo,
            @Schema(description = "Estimada; null si la tabla no da ninguna.", nullable = true)
                    Amount multa,
            @Schema(
                            description = "Al cierre, si nada más falla; null si no se proyecta.",
                            nullable = true,
                            examples = "0.9411")
                    BigDecimal mejorCaso,
            @Schema(
                            description =
                                    "Al cierre, si todo lo pendiente se atrasa y lo que nadie midió"
                                            + " fue caída; null si nada está por decidirse.",
                            nullable = true,
                            examples = "0.8125")
                    BigDecimal peorCaso) {

        private static IndicatorFine of(FineRisk risk) {
            FineBand band = risk.now().fine();
            return new IndicatorFine(
                    risk.indicator(),
                    shown(risk, risk.now()),
                    risk.target(),
                    risk.now().met(),
                    !risk.tabled(),
                    band == null ? null : new Band(band.from(), band.until()),
                    band == null ? null : new Amount(band.amount(), band.unit()),
                    shown(risk, risk.end()),
                    shown(risk, risk.worst()));
        }

        private static BigDecimal shown(FineRisk risk, FineRisk.Measure measure) {
            return measure == null ? null : risk.shown(measure.value());
        }
    }

    /** Half-open. */
    @Schema(name = "TramoMulta")
    public record Band(
            @Schema(description = "El menor valor del tramo.", examples = "0.97") BigDecimal desde,
            @Schema(description = "El primero que ya no es del tramo.", examples = "0.98")
                    BigDecimal hasta) {}

    /** What the table asks. */
    @Schema(name = "MontoMulta")
    public record Amount(
            @Schema(examples = "4") BigDecimal monto,
            @Schema(description = "PORCENTAJE es del pago del mes.") FineUnit unidad) {}

    /** A request whose term was removed, lengthened or hidden. */
    @Schema(name = "Reclasificada")
    public record Reclassified(
            @Schema(examples = "CP-2026-000123") String id,
            TermChangeKind clase,
            @Schema(description = "El motivo o la institución que tenía.", examples = "RECLAMO")
                    String de,
            @Schema(
                            description =
                                    "El motivo, la causa de anulación o la institución; el número de la"
                                            + " solicitud en que sigue.",
                            examples = "CONSULTA")
                    String a,
            @Schema(format = "date-time", examples = "2026-10-05T08:00:00.000-03:00") String fecha,
            @Schema(
                            description = "Por qué; null si la solicitud es reservada.",
                            nullable = true,
                            examples = "La persona solo pedía un horario.")
                    String motivo) {

        private static Reclassified of(ReclassifiedCase one) {
            return new Reclassified(
                    one.number(),
                    one.kind(),
                    one.from(),
                    one.to(),
                    Instants.text(one.at()),
                    one.reason());
        }
    }
}
