package cl.soser.canal.api;

import cl.soser.canal.availability.ChannelOutageRow;
import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.availability.YearAvailability;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year of the channel as the contract of the API writes it; unmeasured values are null. */
@Schema(name = "Disponibilidad")
public record AvailabilityFigures(
        @Schema(examples = "2026") int anio,
        @Schema(description = "Los doce.") List<Month> meses,
        @Schema(description = "Las caídas que empezaron en el año, la última primero.")
                List<Event> eventos,
        @Schema(description = "Las que cuentan para el máximo.") int eventosDelAnio,
        @Schema(examples = "12") BigDecimal maximoEventos) {

    private static final int FIRST_YEAR = 2000;
    private static final String BAD_YEAR = "No es un año como 2026, ni puede estar por venir.";

    /** The year a request means, or what is wrong with it. */
    static int year(String text, Clock clock) {
        if (text == null) {
            throw new BadParametersException(Map.of("anio", "Falta el año, como 2026."));
        }
        if (text.matches("[0-9]{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST_YEAR && year <= Year.now(clock).getValue()) {
                return year;
            }
        }
        throw new BadParametersException(Map.of("anio", BAD_YEAR));
    }

    static AvailabilityFigures of(YearAvailability year) {
        return new AvailabilityFigures(
                year.year(),
                year.months().stream().map(Month::of).toList(),
                year.outages().stream().map(Event::of).toList(),
                year.counted(),
                year.most());
    }

    /** A month, in minutes. */
    @Schema(name = "MesDisponibilidad")
    public record Month(
            @Schema(examples = "2026-10") String mes,
            @Schema(description = "Minutos en que se midió.", nullable = true, examples = "44640")
                    BigDecimal minutos,
            @Schema(description = "De estos, los de caída.", nullable = true, examples = "63")
                    BigDecimal minutosCaida,
            @Schema(description = "De los de caída, los que se anunciaron antes.", nullable = true)
                    BigDecimal minutosPlanificados,
            @Schema(
                            description =
                                    "La parte de los minutos medidos en que el canal servía, redondeada"
                                            + " a cuatro decimales.",
                            nullable = true,
                            minimum = "0",
                            maximum = "1",
                            examples = "0.9985")
                    BigDecimal disponibilidad,
            @Schema(description = "Al menos esta parte.", examples = "0.99") BigDecimal meta,
            @Schema(nullable = true) Boolean cumple,
            @Schema(
                            description =
                                    "Minutos en que nadie midió: ni disponibles ni de caída, fuera de"
                                            + " la cuenta.",
                            nullable = true)
                    BigDecimal minutosSinMedir) {

        private static Month of(MonthAvailability month) {
            boolean measured = month.isMeasured();
            return new Month(
                    month.month().toString(),
                    measured ? month.measuredMinutes() : null,
                    measured ? month.downMinutes() : null,
                    measured ? month.plannedMinutes() : null,
                    month.shown(),
                    month.target(),
                    month.met(),
                    measured ? month.unknownMinutes() : null);
        }
    }

    /** A time in which the channel did not serve. */
    @Schema(name = "Caida")
    public record Event(
            @Schema(format = "date-time", examples = "2026-10-19T08:52:00.000-03:00") String inicio,
            @Schema(
                            description = "null mientras sigue.",
                            format = "date-time",
                            nullable = true,
                            examples = "2026-10-19T09:55:00.000-03:00")
                    String fin,
            @Schema(description = "Los que se midieron.", examples = "63") BigDecimal minutos,
            @Schema(description = "Toda ella se anunció antes.") boolean planificado) {

        private static Event of(ChannelOutageRow outage) {
            return new Event(
                    Instants.text(outage.startedAt()),
                    outage.isRunning() ? null : Instants.text(outage.endedAt()),
                    outage.minutes(),
                    outage.isPlanned());
        }
    }
}
